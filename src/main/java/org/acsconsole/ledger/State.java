package org.acsconsole.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IdentityTimes;

/** The states that the indexes keep apart; in the order in which a list shows them. */
enum State {
    ACTIVE(0),
    REVOKED(1),
    /** Active, but for a revoke or delete whose outcome nobody knows, or the service did not have it. */
    UNKNOWN(2),
    /** The same after a revocation. */
    UNKNOWN_REVOKED(3),
    DELETED(4);

    private final int code;

    State(int code) {
        this.code = code;
    }

    /** What the column {@code state} has for it. */
    int code() {
        return code;
    }

    static State of(int code) {
        return Arrays.stream(values())
                .filter(state -> state.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state is " + code));
    }

    /** The codes of {@link #of(IdentityFilter)}, for SQL. */
    static String codes(IdentityFilter filter) {
        return of(filter).stream().map(state -> Integer.toString(state.code)).collect(Collectors.joining(", "));
    }

    /** An identity with a live token is not revoked: revoking and deleting end all of its tokens. */
    static Set<State> of(IdentityFilter filter) {
        return switch (filter) {
            case ACTIVE -> EnumSet.complementOf(EnumSet.of(DELETED));
            case WITH_LIVE_TOKENS -> EnumSet.of(ACTIVE, UNKNOWN);
            case REVOKED -> EnumSet.of(REVOKED, UNKNOWN_REVOKED);
            case DELETED -> EnumSet.of(DELETED);
            case ALL -> EnumSet.allOf(State.class);
        };
    }

    static State of(Identity identity) {
        IdentityTimes times = identity.times();
        boolean revoked = new Identity(
                                identity.id(),
                                identity.details(),
                                identity.origin(),
                                new IdentityTimes(
                                        times.recordedAt(),
                                        times.createdAt(),
                                        times.lastIssuedAt(),
                                        times.revoked(),
                                        null,
                                        null),
                                0)
                        .state()
                == IdentityState.REVOKED;
        return switch (identity.state()) {
            case ACTIVE -> ACTIVE;
            case REVOKED -> REVOKED;
            case UNKNOWN, MISSING, DAMAGED -> revoked ? UNKNOWN_REVOKED : UNKNOWN;
            case DELETED -> DELETED;
        };
    }
}
