package org.acsconsole.ui.workshop;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.stage.Window;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.JobResultView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.text.JobReport;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.workshop.CleanUp.Since;

/** Takes a person through a clean up: the dialog, the job with its cancel, the report. */
record Cleaning(Console console, ShownIds ids, Instant opened) {

    void ask(Window owner) {
        Workspace workspace = console.workspace().getValue();
        if (workspace == null) {
            return;
        }
        CleanUp cleanUp = new CleanUp(workspace, opened);
        console.tasks().ask(() -> counts(cleanUp), counts -> ask(cleanUp, counts, owner), console.faults()::show);
    }

    private void ask(CleanUp cleanUp, Map<Since, Long> counts, Window owner) {
        TypedWordView typed = new TypedWordView(cleanUp.isTyped());
        CleanUpView asking = new CleanUpView(console.texts(), cleanUp, counts, typed, (dialog, since) -> {
            dialog.close();
            long count = counts.getOrDefault(since, 0L);
            run(count, progress -> cleanUp.run(cleanUp.ids(since), progress::reached), cleanUp, owner);
        });
        ActionDialog.open(console, owner, asking, typed);
    }

    private static Map<Since, Long> counts(CleanUp cleanUp) {
        Map<Since, Long> counts = new EnumMap<>(Since.class);
        Arrays.stream(Since.values()).forEach(since -> counts.put(since, cleanUp.count(since)));
        return counts;
    }

    private void run(long count, TaskRunner.Work<CleanUp.Cleaned> work, CleanUp cleanUp, Window owner) {
        console.tasks()
                .act(
                        console.texts().get("workshop.clean.running", count),
                        work,
                        cleaned -> report(cleaned, cleanUp, owner),
                        console.faults()::show);
    }

    private void report(CleanUp.Cleaned cleaned, CleanUp cleanUp, Window owner) {
        String gone = cleaned.gone() == 0 ? "" : console.texts().get("workshop.clean.gone", cleaned.gone());
        JobResultView.open(
                console,
                owner,
                cleanUp.workspace().profile(),
                console.texts().get("workshop.clean.result"),
                new JobReport(console.texts(), cleaned.result(), ids::shortened, gone),
                these -> run(these.size(), progress -> cleanUp.run(these, progress::reached), cleanUp, owner));
    }
}
