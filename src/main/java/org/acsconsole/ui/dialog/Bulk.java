package org.acsconsole.ui.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Profile;
import org.acsconsole.job.IdentityJob;
import org.acsconsole.job.JobResult;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.text.JobReport;
import org.acsconsole.ui.text.ShownIds;

/** Takes one identity through an operation in its dialog, or many as a job whose result is shown at the end. */
public final class Bulk {

    private static final int IN_FLIGHT = 4;

    private final Console console;
    private final Profile profile;
    private final String key;
    private final Map<IdentityId, Identity> identities = new LinkedHashMap<>();
    private final ShownIds ids;
    private final IdentityJob job = new IdentityJob(Thread.ofVirtual().factory(), IN_FLIGHT);

    /**
     * An operation that is worded by the texts under {@code key}: what is {@code running}, and the title of its {@code result}.
     *
     * @param profile whose identities they are
     * @param identities whom it is done to; at least one
     */
    public Bulk(Console console, Profile profile, String key, List<Identity> identities, ShownIds ids) {
        this.console = console;
        this.profile = profile;
        this.key = key;
        this.ids = ids;
        identities.forEach(each -> this.identities.put(each.id(), each));
    }

    /**
     * Does it, once a person has agreed.
     *
     * @param operation blocks, and throws {@link org.acsconsole.identity.FaultException}
     */
    public void perform(ActionDialog dialog, Consumer<IdentityId> operation) {
        if (identities.size() == 1) {
            dialog.perform(
                    running(1),
                    () -> {
                        identities.keySet().forEach(operation);
                        return true;
                    },
                    done -> {});
        } else {
            dialog.close();
            run(dialog.owner(), List.copyOf(identities.keySet()), operation);
        }
    }

    /** @param window the one that it began in, whatever that shows when it ends */
    private void run(Window window, List<IdentityId> these, Consumer<IdentityId> operation) {
        console.tasks()
                .act(
                        running(these.size()),
                        progress -> job.run(these, operation, progress::reached),
                        result -> tell(window, result, operation),
                        console.faults()::show);
    }

    private void tell(Window window, JobResult result, Consumer<IdentityId> operation) {
        JobResultView.open(
                console,
                window,
                profile,
                console.texts().get(key + ".result"),
                new JobReport(console.texts(), result, this::nameOf),
                these -> run(window, these, operation));
    }

    private String running(int count) {
        return console.texts().get(key + ".running", count);
    }

    private String nameOf(IdentityId id) {
        Identity identity = identities.get(id);
        return identity == null ? ids.shortened(id) : ids.nameOf(identity);
    }
}
