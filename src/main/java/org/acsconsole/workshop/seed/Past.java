package org.acsconsole.workshop.seed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an identity before the workshop begins.
 *
 * @param tokens issued before the revoke, if there was one
 * @param revoke null if there was none
 * @param deletedAgo null if the identity was not deleted
 */
record Past(
        List<Issue> tokens,
        @Nullable Revoke revoke,
        @Nullable Duration deletedAgo) {

    private static final int KINDS = 10;
    private static final int DAY = 1440;
    private static final int HOUR = 60;

    /** A token issued that long ago. */
    record Issue(Duration ago, Duration lifetime) {}

    /**
     * A revoke asked for that long ago.
     *
     * @param took how long it takes to take effect
     * @param after the tokens issued since
     */
    record Revoke(Duration ago, Duration took, List<Issue> after) {}

    /** The pasts take turns: no token, live, two live, short, expiring, expired, expired and live, revoked, issued again, deleted. */
    static Past of(int number) {
        int turn = number / KINDS;
        return switch (number % KINDS) {
            case 0 -> living();
            case 1 -> living(issued(130 + 40 * turn, DAY));
            case 2 -> living(issued(300 + turn, DAY), issued(60 + 5 * turn, DAY / 2));
            case 3 -> living(issued(20 + 2 * turn, HOUR));
            case 4 -> living(issued(52 + turn / 2, HOUR));
            case 5 -> living(issued(1800 + 60 * turn, DAY));
            case 6 -> living(issued(4000 + turn, HOUR), issued(45 + 3 * turn, 4 * HOUR));
            case 7 -> new Past(List.of(issued(240 + turn, DAY)), revokedLately(turn), null);
            case 8 -> new Past(List.of(issued(360, DAY)), revoked(180, issued(60 + turn, DAY)), null);
            default -> new Past(List.of(issued(480 + turn, DAY)), null, minutes(60 + turn));
        };
    }

    private static Past living(Issue... tokens) {
        return new Past(List.of(tokens), null, null);
    }

    /** Every other one is still on its way, for a few minutes. */
    private static Revoke revokedLately(int turn) {
        return turn % 2 == 0 ? revoked(120 + turn) : new Revoke(minutes(1 + turn), minutes(15), List.of());
    }

    private static Revoke revoked(int minutesAgo, Issue... after) {
        return new Revoke(minutes(minutesAgo), Duration.ZERO, List.of(after));
    }

    private static Issue issued(int minutesAgo, int lifetimeMinutes) {
        return new Issue(minutes(minutesAgo), minutes(lifetimeMinutes));
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
