package org.acsconsole.ui.identities;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.DetailsEdit;
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
     * @param kind issue, revoke, delete, forget or edit
     * @param targets are closed at the end
     * @param more what stands below what is said before something is destroyed
     */
    void ask(Workspace workspace, JobKind kind, JobTargets targets, Node... more) {
        context.tasks()
                .run(
                        context.texts().get("identities.all.looking"),
                        progress -> DryRun.of(
                                kind,
                                targets,
                                workspace.ledger().resource().orElse(null),
                                looked -> progress.reached(looked, 0)),
                        run -> ask(new Asked(workspace, run, targets, List.of(more), new AtomicBoolean())),
                        failure -> {
                            context.close(targets::close);
                            context.faults().show(failure);
                        });
    }

    private void ask(Asked asked) {
        if (hasSomethingToDo(asked.run())) {
            open(asked).whenClosed(() -> closeUnlessStarted(asked));
        } else {
            context.close(asked.targets()::close);
        }
    }

    private ActionDialog<?> open(Asked asked) {
        return switch (asked.run().kind()) {
            case ISSUE ->
                IssueTokenDialog.open(
                        context,
                        owner.get(),
                        asked.workspace(),
                        asked.run(),
                        wanted -> start(asked, "", target -> new Command.Issue(target.id(), wanted)));
            case REVOKE ->
                confirm(
                        asked,
                        about -> about.revoke(target -> new Command.Revoke(target.id())),
                        IdentityConfirmations::typedForMany);
            case DELETE -> confirm(asked, about -> about.delete(JobTarget::delete), IdentityConfirmations::typed);
            case FORGET ->
                confirm(
                        asked,
                        about -> about.forget(target -> new Command.Forget(target.id())),
                        IdentityConfirmations::typedForMany);
            case EDIT -> edit(asked);
            case CREATE, CREATE_WITH_TOKEN, CLEAN_UP, ADD ->
                throw new IllegalArgumentException(
                        "nobody asks so before " + asked.run().kind());
        };
    }

    private ActionDialog<DetailsEdit> edit(Asked asked) {
        String affected = new DryRunText(context.texts(), context.times()).affected(asked.run(), rowText.ids()::nameOf);
        return ActionDialog.open(
                context, owner.get(), new EditManyView(context.texts(), asked.run(), affected), (edit, dialog) -> {
                    AtomicLong number = new AtomicLong();
                    jobs(asked)
                            .start(
                                    dialog,
                                    plan(asked, ""),
                                    asked.targets(),
                                    target -> edit.of(target.identity(), number.incrementAndGet()));
                });
    }

    /** Whether there is anything to do; otherwise the user is told why not. */
    boolean hasSomethingToDo(DryRun run) {
        if (run.count() == 0) {
            String skipped = new DryRunText(context.texts(), context.times()).skipped(run);
            context.code().announce(context.texts().get("identities.all.nothing", skipped));
        }
        return run.count() > 0;
    }

    private record Asked(Workspace workspace, DryRun run, JobTargets targets, List<Node> more, AtomicBoolean started) {}

    private ActionDialog<?> confirm(
            Asked asked,
            Function<IdentityConfirmations, Confirmation<Function<JobTarget, Command>>> question,
            Function<IdentityConfirmations, TypedWordView> typing) {
        IdentityConfirmations about = new IdentityConfirmations(rowText, asked.run(), asked.workspace());
        TypedWordView typed = typing.apply(about);
        ReasonView reason = ReasonView.in(asked.workspace(), context.texts());
        return ActionDialog.open(
                context,
                owner.get(),
                new ConfirmationView<>(
                        question.apply(about), typed, reason, asked.more().toArray(Node[]::new)),
                (command, dialog) -> {
                    start(asked, reason.written(), command);
                    dialog.close();
                },
                typed,
                reason);
    }

    private void start(Asked asked, String reason, Function<JobTarget, Command> command) {
        asked.started().set(true);
        jobs(asked).start(owner.get(), plan(asked, reason), asked.targets(), command);
    }

    private JobTasks jobs(Asked asked) {
        return new JobTasks(context, asked.workspace());
    }

    private static JobTasks.Plan plan(Asked asked, String reason) {
        return new JobTasks.Plan(asked.run().kind(), reason, asked.run().count());
    }

    private void closeUnlessStarted(Asked asked) {
        if (!asked.started().get()) {
            context.close(asked.targets()::close);
        }
    }
}
