package org.acsconsole.ui.text;

import java.util.Locale;

/** What a colour says; the words beside it say it too. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
