package org.acsconsole.ui;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.JobRunner;
import org.acsconsole.ui.code.CodeDesk;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.control.Views;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.text.Formats;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * A screen's surroundings in one language: all that every screen shares.
 *
 * @param formats how values are shown to the user
 * @param views loads the screens' FXML
 * @param work runs what takes time
 * @param faults shows what went wrong
 * @param profile the profile in use
 * @param copies what the user copies from the console
 */
public record ScreenContext(
        Formats formats, Views views, Work work, FaultPresenter faults, ActiveProfile profile, Copies copies) {

    /** Runs what takes time off the window's thread. */
    public TaskRunner tasks() {
        return work.tasks();
    }

    public JobRunner jobs() {
        return work.jobs();
    }

    /** Closes off the window's thread what nobody reads any more. */
    public void close(Runnable closing) {
        tasks().query(
                        () -> {
                            closing.run();
                            return true;
                        },
                        closed -> {},
                        faults()::show);
    }

    public Texts texts() {
        return formats.texts();
    }

    public Times times() {
        return formats.times();
    }

    public ShownIds ids() {
        return formats.ids();
    }

    /** Whether secrets and IDs are masked, for an audience. */
    public ObservableBooleanValue presenting() {
        return ids().presenting();
    }

    /** Null until the first profile is opened. */
    public ObservableValue<@Nullable Workspace> workspace() {
        return profile.workspace();
    }

    /** Why nothing may be changed in the profile in use, as the key of a text; empty where it may. */
    public ObservableValue<Optional<String>> readOnly() {
        return workspace()
                .map(open -> open.profile().readOnly() ? Optional.of("read-only.why") : Optional.<String>empty())
                .orElse(Optional.empty());
    }

    public Ticker ticker() {
        return profile.ticker();
    }

    /** The time on the service's clock, as of the last tick. */
    public Instant now() {
        return ticker().now().get();
    }

    public SecretClipboard clipboard() {
        return copies.secrets();
    }

    public CodeDesk code() {
        return copies.code();
    }
}
