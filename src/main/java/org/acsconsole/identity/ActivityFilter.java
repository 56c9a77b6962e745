package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which activities a list shows: those that have all that is named; null stands for any. */
public record ActivityFilter(
        Period period,
        @Nullable String operator,
        @Nullable Operation operation,
        @Nullable Outcome outcome,
        @Nullable IdentityId identity,
        @Nullable String requestId) {

    public static final ActivityFilter ALL = new ActivityFilter(Period.ALWAYS, null, null, null, null, null);

    /**
     * When they were begun.
     *
     * @param from the first moment; null for the beginning
     * @param to the first moment after; null for the end
     */
    public record Period(@Nullable Instant from, @Nullable Instant to) {

        public static final Period ALWAYS = new Period(null, null);
    }

    /**
     * How they ended.
     *
     * @param now on the clock on which they were begun: what never ended becomes unknown with the time
     */
    public record Outcome(ShownOutcome shown, Instant now) {}

    public static ActivityFilter about(IdentityId identity) {
        return new ActivityFilter(Period.ALWAYS, null, null, null, identity, null);
    }
}
