package org.acsconsole.ui.text;

import java.util.Locale;

/** What a colour says; the text beside it says it too. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
