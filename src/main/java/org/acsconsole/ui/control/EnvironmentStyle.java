package org.acsconsole.ui.control;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.acsconsole.identity.Environment;
import org.acsconsole.ui.text.Tone;

/** The colours of an environment. */
public final class EnvironmentStyle {

    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    private EnvironmentStyle() {}

    public static Tone tone(Environment environment) {
        return switch (environment) {
            case WORKSHOP -> Tone.ACCENT;
            case TEST -> Tone.WARNING;
            case PRODUCTION -> Tone.DANGER;
        };
    }

    public static String styleClass(Environment environment) {
        return environment.name().toLowerCase(Locale.ROOT);
    }

    /** Marks a window's or a dialog's root while it is in production. */
    public static void mark(Node shell, Environment environment) {
        shell.pseudoClassStateChanged(PRODUCTION, environment == Environment.PRODUCTION);
    }
}
