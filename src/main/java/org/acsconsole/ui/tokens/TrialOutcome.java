package org.acsconsole.ui.tokens;

import java.util.Locale;
import org.acsconsole.identity.TokenTrial;

/** What a try came to, each with a shape of its own, so that nobody needs to distinguish colours; drawn around the origin. */
enum TrialOutcome {
    ACCEPTED("M-6 0A6 6 0 1 0 6 0A6 6 0 1 0-6 0Z", "M-2.8.2L-.8 2.4L3-2.2"),
    REFUSED("M-5.5-5.5H5.5V5.5H-5.5Z", "M-2.5-2.5L2.5 2.5M2.5-2.5L-2.5 2.5"),
    SCOPE_MISSING("M0-7L7 5.5H-7Z", "M0-2.5V1.5M0 3.6V3.7"),
    CANNOT_TELL("M0-7L7 0L0 7L-7 0Z", "M-1.8-1.6A1.9 1.9 0 1 1 0 .6V1.4M0 3.5V3.6");

    private final String ground;
    private final String sign;

    TrialOutcome(String ground, String sign) {
        this.ground = ground;
        this.sign = sign;
    }

    static TrialOutcome of(TokenTrial answer) {
        return switch (answer.verdict()) {
            case ACCEPTED -> ACCEPTED;
            case REFUSED -> REFUSED;
            case INCONCLUSIVE -> answer.scopeMissing() ? SCOPE_MISSING : CANNOT_TELL;
        };
    }

    /** The filled shape, as the path of an SVG. */
    String ground() {
        return ground;
    }

    /** What is drawn on it, as the path of an SVG. */
    String sign() {
        return sign;
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
