package org.acsconsole.ui;

import javafx.beans.property.ObjectProperty;
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
 * @param history the identity whose activities the user asked for, until they are shown; null if for none
 */
public record ActiveProfile(
        ObservableValue<@Nullable Workspace> workspace,
        ObservableValue<@Nullable Fault> problem,
        Ticker ticker,
        ObjectProperty<@Nullable IdentityId> history) {}
