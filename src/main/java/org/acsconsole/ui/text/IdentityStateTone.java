package org.acsconsole.ui.text;

import org.acsconsole.identity.IdentityState;

/** An identity's state has one tone, wherever it is shown. */
public final class IdentityStateTone {

    private IdentityStateTone() {}

    public static Tone of(IdentityState state) {
        return switch (state) {
            case ACTIVE -> Tone.SUCCESS;
            case REVOKED, DAMAGED -> Tone.DANGER;
            case DELETED -> Tone.NEUTRAL;
            case UNKNOWN, MISSING -> Tone.WARNING;
        };
    }
}
