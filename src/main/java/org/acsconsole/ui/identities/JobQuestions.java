package org.acsconsole.ui.identities;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobTarget;
import org.acsconsole.identity.JobTargets;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.Confirmation;
import org.acsconsole.ui.dialog.ConfirmationView;
import org.acsconsole.ui.dialog.JobTasks;
import org.acsconsole.ui.dialog.ReasonView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.text.DryRunText;
import org.acsconsole.ui.tokens.IssueTokenDialog;

/** Asks before a job about identities that are not all loaded, says what it would do, and starts it. */
final class JobQuestions {

    private final ScreenContext context;
    private final IdentityRowText rowText;
    private final Supplier<Window> owner;

    /** @param owner the window that dialogs belong to */
    JobQuestions(ScreenContext context, IdentityRowText rowText, Supplier<Window> owner) {
        this.context = context;
        this.rowText = rowText;
        this.owner = owner;
    }

    /**
     * Looks through the targets off the window's thread, and then asks.
     *
     * @param kind issue, revoke or delete
     * @param targets are closed at the end
     */
    void ask(Workspace workspace, JobKind kind, JobTargets targets) {
        context.tasks()
                .run(
                        context.texts().get("identities.all.looking"),
                        progress -> DryRun.of(
                                kind,
                                targets,
                                workspace.ledger().resource().orElse(null),
                                looked -> progress.reached(looked, 0)),
                        run -> ask(workspace, run, targets),
                        failure -> {
                            close(targets);
                            context.faults().show(failure);
                        });
    }

    private void ask(Workspace workspace, DryRun run, JobTargets targets) {
        Asked asked = new Asked(workspace, run, targets, new AtomicBoolean());
        if (!hasSomethingToDo(run)) {
            close(targets);
        } else if (run.kind() == JobKind.ISSUE) {
            IssueTokenDialog.open(
                            context,
                            owner.get(),
                            workspace,
                            run,
                            wanted -> start(asked, "", target -> new Command.Issue(target.id(), wanted)))
                    .whenClosed(() -> closeUnlessStarted(asked));
        } else {
            confirm(asked);
        }
    }

    /** Whether there is anything to do; otherwise the user is told why not. */
    boolean hasSomethingToDo(DryRun run) {
        if (run.count() == 0) {
            String skipped = new DryRunText(context.texts(), context.times()).skipped(run);
            context.code().announce(context.texts().get("identities.all.nothing", skipped));
        }
        return run.count() > 0;
    }

    private record Asked(Workspace workspace, DryRun run, JobTargets targets, AtomicBoolean started) {}

    private void confirm(Asked asked) {
        IdentityConfirmations about = new IdentityConfirmations(rowText, asked.run(), asked.workspace());
        boolean revokes = asked.run().kind() == JobKind.REVOKE;
        Function<JobTarget, Command> each = revokes ? target -> new Command.Revoke(target.id()) : JobTarget::delete;
        Confirmation<Function<JobTarget, Command>> question = revokes ? about.revoke(each) : about.delete(each);
        TypedWordView typed = revokes ? about.typedForMany() : about.typed();
        ReasonView reason = ReasonView.in(asked.workspace(), context.texts());
        ActionDialog.open(
                        context,
                        owner.get(),
                        new ConfirmationView<>(question, typed, reason),
                        (command, dialog) -> {
                            start(asked, reason.written(), command);
                            dialog.close();
                        },
                        typed,
                        reason)
                .whenClosed(() -> closeUnlessStarted(asked));
    }

    private void start(Asked asked, String reason, Function<JobTarget, Command> command) {
        asked.started().set(true);
        new JobTasks(context, asked.workspace())
                .start(
                        owner.get(),
                        new JobTasks.Plan(
                                asked.run().kind(), reason, asked.run().count()),
                        asked.targets(),
                        command);
    }

    private void closeUnlessStarted(Asked asked) {
        if (!asked.started().get()) {
            close(asked.targets());
        }
    }

    private void close(JobTargets targets) {
        context.tasks()
                .query(
                        () -> {
                            targets.close();
                            return true;
                        },
                        closed -> {},
                        context.faults()::show);
    }
}
