package org.acsconsole.ui.dialog;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.CommandJob;
import org.acsconsole.job.JobResult;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.text.JobReport;

/** Performs one command in its dialog, or many as a job whose result is shown at the end. */
public final class CommandRunner {

    /** With fewer, and answers that take a fifth of a second, a job could not use all that Azure accepts. */
    private static final int IN_FLIGHT = 16;

    private final ScreenContext context;
    private final Workspace workspace;
    private final String key;
    private final Function<IdentityId, String> names;
    private final CommandJob job;

    /**
     * A runner whose work is worded by the texts under {@code key}: what is {@code running}, and the title of its {@code result}.
     *
     * @param workspace whose controller performs the commands
     * @param names what the result calls an identity
     */
    public CommandRunner(ScreenContext context, Workspace workspace, String key, Function<IdentityId, String> names) {
        this.context = context;
        this.workspace = workspace;
        this.key = key;
        this.names = names;
        this.job = new CommandJob(
                workspace.controller()::perform, Thread.ofVirtual().factory(), IN_FLIGHT);
    }

    /**
     * Runs what was entered in the dialog: one command while it stays open, several as a job after it is closed.
     *
     * @param done gets the step of the one command
     */
    public void run(
            List<? extends Command> commands, ActionDialog<?> dialog, Consumer<? super CompletedStep.OnOne> done) {
        if (commands.size() == 1) {
            dialog.perform(running(1), () -> workspace.controller().perform(commands.getFirst()), done);
        } else {
            dialog.close();
            runAsJob(dialog.owner(), commands.size(), () -> commands);
        }
    }

    /**
     * Runs a job.
     *
     * @param window the one that it began in, whatever that shows when it ends
     * @param count how many commands there will be
     * @param commands finds them; may block
     */
    public void runAsJob(Window window, long count, Callable<? extends List<? extends Command>> commands) {
        context.tasks()
                .run(
                        running(count),
                        progress -> job.run(commands.call(), progress::reached),
                        result -> report(window, result),
                        context.faults()::show);
    }

    private void report(Window window, JobResult result) {
        String title = context.texts().get(key + ".result");
        JobReport report = new JobReport(context.texts(), result, names);
        context.code().announce(title + ": " + report.counts());
        JobResultView.open(
                context,
                window,
                workspace.profile(),
                title,
                report,
                undone -> runAsJob(window, undone.size(), () -> undone));
    }

    private String running(long count) {
        return context.texts().get(key + ".running", count);
    }
}
