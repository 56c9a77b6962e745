package org.acsconsole.ui.shell;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Fault;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.inspector.TokenTools;
import org.acsconsole.ui.text.Times;
import org.acsconsole.ui.workshop.Workshop;
import org.acsconsole.wire.WireLog;
import org.jspecify.annotations.Nullable;

/**
 * What the frame lends to a screen, in one language.
 *
 * @param tools what all screens share
 * @param inspector the one inspector of tokens, for whatever screen a token is taken from
 * @param problem why the service of the profile in use cannot be used; null while it can
 * @param search what a person looks for, as typed
 * @param wire the exchanges with every service
 * @param workshop the way to the workshop service, and the tour on it
 */
record Frame(
        TokenTools tools,
        TokenInspector inspector,
        ObservableValue<@Nullable Fault> problem,
        StringProperty search,
        WireLog wire,
        Workshop workshop) {

    Console console() {
        return tools.console();
    }

    Ticker ticker() {
        return tools.ticker();
    }

    Times times() {
        return tools.times();
    }
}
