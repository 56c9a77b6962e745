package org.acsconsole.ui.dialog;

import java.util.List;
import java.util.function.Consumer;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;

/** Performs one command in its dialog, or many as a job whose result is shown at the end. */
public final class CommandRunner {

    private final ScreenContext context;
    private final Workspace workspace;
    private final JobTasks jobs;

    public CommandRunner(ScreenContext context, Workspace workspace) {
        this.context = context;
        this.workspace = workspace;
        this.jobs = new JobTasks(context, workspace);
    }

    /**
     * Runs what was entered in the dialog: one command while it stays open, several as a job after it is closed.
     *
     * @param reason why; empty if none was given
     * @param done gets the step of the one command
     */
    public void run(
            List<? extends Command> commands,
            String reason,
            ActionDialog<?> dialog,
            Consumer<? super CompletedStep.OnOne> done) {
        if (commands.size() == 1) {
            Command only = commands.getFirst();
            dialog.perform(
                    context.texts().get("job.running." + JobKind.of(only), 1),
                    () -> workspace.controller().perform(only, reason),
                    done);
        } else {
            dialog.close();
            jobs.start(
                    dialog.owner(),
                    new JobTasks.Plan(JobKind.of(commands.getFirst()), reason, commands.size()),
                    () -> commands);
        }
    }
}
