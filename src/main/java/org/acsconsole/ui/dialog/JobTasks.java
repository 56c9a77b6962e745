package org.acsconsole.ui.dialog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobTarget;
import org.acsconsole.identity.JobTargets;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.UndoneItems;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.text.JobReport;
import org.jspecify.annotations.Nullable;

/** Runs jobs of a workspace as tasks that the user waits for, and shows each one's result at its end. */
public final class JobTasks {

    private static final int MOST_SHOWN = 1_000;
    private static final Set<ItemState> OPEN = Set.of(
            ItemState.WAITING, ItemState.SENT, ItemState.GONE, ItemState.FAILED, ItemState.UNKNOWN, ItemState.SKIPPED);

    private final ScreenContext context;
    private final Workspace workspace;

    public JobTasks(ScreenContext context, Workspace workspace) {
        this.context = context;
        this.workspace = workspace;
    }

    JobFiles files() {
        return new JobFiles(context, workspace);
    }

    /** A job as it stands, and the first of its items that are not done. */
    private record Standing(Job job, List<JobItemRow> open) {}

    /**
     * A job that is to be.
     *
     * @param reason why it is done; empty if none was given
     * @param count how many commands there will be
     */
    public record Plan(JobKind kind, String reason, long count) {}

    /**
     * Writes a job, and runs it.
     *
     * @param window the one that it began in, whatever that shows when it ends
     * @param commands finds them; may block
     */
    public void start(Window window, Plan plan, Callable<? extends Iterable<? extends Command>> commands) {
        run(window, plan.kind(), plan.count(), () -> {
            Iterable<? extends Command> found = commands.call();
            return found.iterator().hasNext()
                    ? Optional.of(context.jobs().prepare(workspace, plan.reason(), found))
                    : Optional.empty();
        });
    }

    /**
     * Writes a job, and runs it.
     *
     * @param targets are closed once it is written
     * @param command what is to be done to each
     */
    public void start(Window window, Plan plan, JobTargets targets, Function<JobTarget, Command> command) {
        run(window, plan.kind(), plan.count(), () -> {
            try (targets) {
                return Optional.of(context.jobs().prepare(workspace, plan.reason(), commands(targets, command)));
            }
        });
    }

    /**
     * Writes a job in its dialog, which stays open with all that was entered until that is done; then runs the job.
     *
     * @param command what is to be done to each; throws {@link FaultException} to refuse all
     */
    public void start(
            ActionDialog<?> dialog, Plan plan, JobTargets targets, Function<JobTarget, ? extends Command> command) {
        dialog.perform(
                context.texts().get("job.running." + plan.kind(), plan.count()),
                () -> context.jobs().prepare(workspace, plan.reason(), commands(targets, command)),
                job -> resume(dialog.owner(), job));
    }

    private static Iterable<? extends Command> commands(
            JobTargets targets, Function<JobTarget, ? extends Command> command) {
        return () -> targets.stream().<Command>map(command).iterator();
    }

    /** Goes on with a job that stands still. */
    public void resume(Window window, Job job) {
        run(window, job.kind(), job.counts().total(), () -> Optional.of(job));
    }

    /** Makes a job of what failed, or was never sent, in one that will not run again. */
    public void retry(Window window, Job job) {
        start(
                window,
                new Plan(job.kind(), job.reason(), UndoneItems.count(job)),
                () -> new UndoneItems(workspace.ledger().jobs(), job));
    }

    private void run(Window window, JobKind kind, long count, Callable<Optional<Job>> preparing) {
        AtomicReference<@Nullable UUID> running = new AtomicReference<>();
        context.tasks()
                .run(
                        context.texts().get("job.running." + kind, count),
                        progress -> preparing.call().flatMap(job -> {
                            running.set(job.key());
                            return context.jobs()
                                    .run(workspace, job.key(), progress::reached)
                                    .map(this::standing);
                        }),
                        () -> pause(running.get()),
                        ended -> ended.ifPresent(standing -> report(window, standing)),
                        context.faults()::show);
    }

    private boolean pause(@Nullable UUID job) {
        boolean runs = job != null && context.jobs().isRunning(job);
        if (job != null && runs) {
            context.jobs().pause(job);
        }
        return runs;
    }

    /** Blocks. */
    private Standing standing(Job job) {
        return new Standing(job, workspace.ledger().jobs().items(new JobItemQuery(job.key(), OPEN, -1, MOST_SHOWN)));
    }

    private void report(Window window, Standing standing) {
        Job job = standing.job();
        String title = context.texts().get("job.result." + job.kind());
        JobReport report = new JobReport(context.formats(), job);
        context.code().announce(title + ": " + report.counts());
        JobResultView.open(
                context,
                window,
                workspace.profile(),
                new JobResultView.Result(title, job, report, standing.open()),
                this);
    }
}
