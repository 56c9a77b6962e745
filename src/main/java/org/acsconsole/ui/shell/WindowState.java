package org.acsconsole.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.acsconsole.settings.Language;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.control.ViewMemory;

/**
 * What the user has chosen and typed in the window; it outlives a change of language.
 *
 * @param search what the user searches for, as typed
 */
record WindowState(
        Themes themes,
        ObjectProperty<Language> language,
        StringProperty search,
        Dividers dividers,
        ViewMemory memory) {}
