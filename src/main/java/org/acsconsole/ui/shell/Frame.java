package org.acsconsole.ui.shell;

import javafx.beans.property.StringProperty;
import org.acsconsole.ui.common.Console;
import org.acsconsole.ui.common.Ticker;
import org.acsconsole.ui.common.Times;

/**
 * What the frame lends to a screen, in one language.
 *
 * @param search what a person looks for, as typed
 */
record Frame(Console console, Ticker ticker, Times times, StringProperty search) {}
