package org.acsconsole.ui.workshop;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.stage.Window;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.JobResultView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.text.JobReport;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.workshop.CleanUp.Since;

/** Takes a person through a clean up: the dialog, the job with its cancel, the report. */
record Cleaning(ScreenContext context, ShownIds ids, Instant opened) {

    void ask(Window owner) {
        Workspace workspace = context.workspace().getValue();
        if (workspace == null) {
            return;
        }
        CleanUp cleanUp = new CleanUp(workspace, opened);
        context.tasks().query(() -> counts(cleanUp), counts -> ask(cleanUp, counts, owner), context.faults()::show);
    }

    private void ask(CleanUp cleanUp, Map<Since, Long> counts, Window owner) {
        TypedWordView typed = new TypedWordView(cleanUp.inProduction());
        CleanUpView asking = new CleanUpView(context.texts(), cleanUp, counts, typed, (dialog, since) -> {
            dialog.close();
            long count = counts.getOrDefault(since, 0L);
            run(count, progress -> cleanUp.run(cleanUp.ids(since), progress::reached), cleanUp, owner);
        });
        ActionDialog.open(context, owner, asking, typed);
    }

    private static Map<Since, Long> counts(CleanUp cleanUp) {
        Map<Since, Long> counts = new EnumMap<>(Since.class);
        Arrays.stream(Since.values()).forEach(since -> counts.put(since, cleanUp.count(since)));
        return counts;
    }

    private void run(long count, TaskRunner.Work<CleanUp.Cleaned> work, CleanUp cleanUp, Window owner) {
        context.tasks()
                .run(
                        context.texts().get("workshop.clean.running", count),
                        work,
                        cleaned -> report(cleaned, cleanUp, owner),
                        context.faults()::show);
    }

    private void report(CleanUp.Cleaned cleaned, CleanUp cleanUp, Window owner) {
        String gone = cleaned.gone() == 0 ? "" : context.texts().get("workshop.clean.gone", cleaned.gone());
        JobResultView.open(
                context,
                owner,
                cleanUp.workspace().profile(),
                context.texts().get("workshop.clean.result"),
                new JobReport(context.texts(), cleaned.result(), ids::shortened, gone),
                these -> run(these.size(), progress -> cleanUp.run(these, progress::reached), cleanUp, owner));
    }
}
