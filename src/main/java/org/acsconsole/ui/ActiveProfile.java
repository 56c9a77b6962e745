package org.acsconsole.ui;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.control.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * The profile in use, as it is at any time.
 *
 * @param workspace null until the first profile is opened
 * @param problem why its service cannot be used; null while it can
 * @param ticker ticks on its service's clock
 * @param wanted what the user asked to be led to
 */
public record ActiveProfile(
        ObservableValue<@Nullable Workspace> workspace,
        ObservableValue<@Nullable Fault> problem,
        Ticker ticker,
        Wanted wanted) {

    /**
     * What a user asked for on one screen and another one shows.
     *
     * @param history the identity whose activities the user asked for, until they are shown; null if for none
     * @param job the key of the job whose items the user asked for, until they are shown; null if for none
     */
    public record Wanted(ObjectProperty<@Nullable IdentityId> history, ObjectProperty<@Nullable UUID> job) {

        public Wanted() {
            this(new SimpleObjectProperty<>(), new SimpleObjectProperty<>());
        }
    }

    public ObjectProperty<@Nullable IdentityId> history() {
        return wanted.history();
    }

    public ObjectProperty<@Nullable UUID> job() {
        return wanted.job();
    }
}
