package org.acsconsole.ui.identities;

import java.util.List;
import java.util.function.Consumer;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.job.IdentityJob;
import org.acsconsole.job.JobResult;
import org.acsconsole.ui.common.ActionDialog;
import org.acsconsole.ui.common.Console;

/** Takes one identity through an operation in its dialog, or many as a job whose result is shown at the end. */
final class Bulk {

    private final Console console;
    private final IdentityJob job;
    private final Consumer<JobResult> ended;

    /** @param ended told how a job ended */
    Bulk(Console console, IdentityJob job, Consumer<JobResult> ended) {
        this.console = console;
        this.job = job;
        this.ended = ended;
    }

    /** @param title names the work in the status bar */
    void perform(ActionDialog dialog, String title, List<IdentityId> identities, Consumer<IdentityId> operation) {
        if (identities.size() == 1) {
            dialog.perform(
                    title,
                    () -> {
                        operation.accept(identities.getFirst());
                        return identities;
                    },
                    done -> {});
            return;
        }
        dialog.close();
        console.tasks()
                .act(
                        title,
                        progress -> job.run(identities, operation, progress::reached),
                        ended,
                        console.faults()::show);
    }
}
