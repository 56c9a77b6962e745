package org.acsconsole.ui.shell;

import javafx.beans.property.StringProperty;
import org.acsconsole.ui.common.Console;
import org.acsconsole.ui.common.Ticker;
import org.acsconsole.ui.common.Times;
import org.acsconsole.ui.workshop.Workshop;
import org.acsconsole.wire.WireLog;

/**
 * What the frame lends to a screen, in one language.
 *
 * @param search what a person looks for, as typed
 * @param wire the exchanges with every service
 * @param workshop the way to the workshop service, and the tour on it
 */
record Frame(Console console, Ticker ticker, Times times, StringProperty search, WireLog wire, Workshop workshop) {}
