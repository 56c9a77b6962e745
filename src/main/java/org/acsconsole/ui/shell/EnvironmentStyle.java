package org.acsconsole.ui.shell;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.acsconsole.identity.Environment;
import org.acsconsole.ui.text.Tone;

/** The colours of an environment. */
final class EnvironmentStyle {

    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    private EnvironmentStyle() {}

    static Tone tone(Environment environment) {
        return switch (environment) {
            case WORKSHOP -> Tone.ACCENT;
            case TEST -> Tone.WARNING;
            case PRODUCTION -> Tone.DANGER;
        };
    }

    static String styleClass(Environment environment) {
        return environment.name().toLowerCase(Locale.ROOT);
    }

    /** Marks the window while it is in production. */
    static void mark(Node shell, Environment environment) {
        shell.pseudoClassStateChanged(PRODUCTION, environment == Environment.PRODUCTION);
    }
}
