package org.acsconsole.ui.workshop;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.stage.Window;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.CommandRunner;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.workshop.CleanUp.Since;

/** Takes the user through a clean up: the dialog, the job with its cancel, the report. */
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
        TypedWordView typed = new TypedWordView(cleanUp.inProduction());
        CommandRunner runner = new CommandRunner(console, cleanUp.workspace(), "workshop.clean", ids::shortened);
        ActionDialog.open(
                console,
                owner,
                new CleanUpView(console.texts(), cleanUp, counts, typed),
                (since, dialog) -> {
                    dialog.close();
                    runner.runAsJob(owner, counts.getOrDefault(since, 0L), () -> cleanUp.commands(since));
                },
                typed);
    }

    private static Map<Since, Long> counts(CleanUp cleanUp) {
        Map<Since, Long> counts = new EnumMap<>(Since.class);
        Arrays.stream(Since.values()).forEach(since -> counts.put(since, cleanUp.count(since)));
        return counts;
    }
}
