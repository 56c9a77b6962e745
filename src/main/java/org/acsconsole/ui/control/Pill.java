package org.acsconsole.ui.control;

import javafx.scene.control.Label;
import org.acsconsole.ui.text.Tone;

/** A short word on a rounded ground, for a state or a count. */
public final class Pill extends Label {

    public Pill() {
        getStyleClass().addAll("pill", Tone.NEUTRAL.styleClass());
    }

    public Pill(String text, Tone tone) {
        this();
        show(text, tone);
    }

    public void show(String text, Tone tone) {
        setText(text);
        getStyleClass().setAll("label", "pill", tone.styleClass());
    }
}
