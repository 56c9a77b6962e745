package org.acsconsole.ui.identities;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.stage.Window;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.JobTasks;
import org.acsconsole.ui.dialog.ReasonView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.identities.CleanUp.Since;

/** Takes the user through a clean up: the dialog, the job with its cancel, the report. */
record Cleaning(ScreenContext context, Instant opened) {

    void ask(Window owner) {
        Workspace workspace = context.workspace().getValue();
        if (workspace == null) {
            return;
        }
        CleanUp cleanUp = new CleanUp(workspace, opened);
        context.tasks().query(() -> counts(cleanUp), counts -> ask(cleanUp, counts, owner), context.faults()::show);
    }

    private void ask(CleanUp cleanUp, Map<Since, Long> counts, Window owner) {
        TypedWordView typed = new TypedWordView(cleanUp.isTyped());
        ReasonView reason = ReasonView.in(cleanUp.workspace(), context.texts());
        JobTasks jobs = new JobTasks(context, cleanUp.workspace());
        CleanUpView view = new CleanUpView(new IdentityRowText(context.formats()), cleanUp, counts, typed, reason);
        ActionDialog.open(
                context,
                owner,
                view,
                (since, dialog) -> {
                    dialog.close();
                    jobs.start(
                            owner,
                            new JobTasks.Plan(JobKind.CLEAN_UP, reason.written(), counts.getOrDefault(since, 0L)),
                            () -> cleanUp.commands(since));
                },
                typed,
                reason);
        view.chosen().subscribe(since -> look(cleanUp, since, view));
    }

    private void look(CleanUp cleanUp, Since since, CleanUpView view) {
        context.tasks()
                .query(
                        () -> cleanUp.dryRun(since, context.now()),
                        run -> view.looked(since, run),
                        context.faults()::show);
    }

    private static Map<Since, Long> counts(CleanUp cleanUp) {
        Map<Since, Long> counts = new EnumMap<>(Since.class);
        Arrays.stream(Since.values()).forEach(since -> counts.put(since, cleanUp.count(since)));
        return counts;
    }
}
