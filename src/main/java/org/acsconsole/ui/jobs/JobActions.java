package org.acsconsole.ui.jobs;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.UndoneItems;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.dialog.JobFiles;
import org.acsconsole.ui.dialog.JobTasks;
import org.jspecify.annotations.Nullable;

/** What can be done with a job. */
final class JobActions {

    private final ScreenContext context;
    private final Runnable refresh;

    /** @param refresh shows the jobs as they are now */
    JobActions(ScreenContext context, Runnable refresh) {
        this.context = context;
        this.refresh = refresh;
    }

    Action<@Nullable Job> pause() {
        return action("jobs.pause", this::whyNotRunningHere, job -> {
            context.jobs().pause(job.key());
            refresh.run();
        });
    }

    Action<@Nullable Job> goOn(Supplier<Window> window) {
        return action(
                        "jobs.go-on",
                        job -> job.state().canGoOn() ? Optional.empty() : Optional.of("jobs.why.not-paused"),
                        job -> inWorkspace(workspace -> new JobTasks(context, workspace).resume(window.get(), job)))
                .unless(context.readOnly());
    }

    Action<@Nullable Job> cancel() {
        return action(
                "jobs.cancel",
                job -> job.state().isFinal()
                        ? Optional.of("jobs.why.final")
                        : job.state().canGoOn() ? Optional.empty() : whyNotRunningHere(job),
                job -> inWorkspace(workspace -> {
                    UUID key = job.key();
                    context.tasks()
                            .query(
                                    () -> {
                                        context.jobs().cancel(workspace, key);
                                        return key;
                                    },
                                    done -> refresh.run(),
                                    context.faults()::show);
                }));
    }

    Action<@Nullable Job> retry(Supplier<Window> window) {
        return action(
                        "jobs.retry",
                        job -> !job.state().isFinal()
                                ? Optional.of("jobs.why.not-final")
                                : UndoneItems.count(job) == 0
                                        ? Optional.of("jobs.why.nothing-undone")
                                        : Optional.empty(),
                        job -> inWorkspace(workspace -> new JobTasks(context, workspace).retry(window.get(), job)))
                .unless(context.readOnly());
    }

    Action<@Nullable Job> saveResult(Supplier<Window> window) {
        return action(
                "jobs.save",
                job -> Optional.empty(),
                job -> inWorkspace(workspace -> new JobFiles(context, workspace).saveResult(window.get(), job)));
    }

    private Optional<String> whyNotRunningHere(Job job) {
        if (job.state() != JobState.RUNNING) {
            return Optional.of("jobs.why.not-running");
        }
        return context.jobs().isRunning(job.key()) ? Optional.empty() : Optional.of("jobs.why.elsewhere");
    }

    private static Action<@Nullable Job> action(String key, Function<Job, Optional<String>> why, Consumer<Job> run) {
        return new Action<>(key, null, job -> job == null ? Optional.of("row.why.none") : why.apply(job), job -> {
            if (job != null) {
                run.accept(job);
            }
        });
    }

    private void inWorkspace(Consumer<Workspace> action) {
        Workspace open = context.workspace().getValue();
        if (open != null) {
            action.accept(open);
        }
    }
}
