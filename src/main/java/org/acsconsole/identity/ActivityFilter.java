package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which activities a list shows: those that have all that is named; null stands for any.
 *
 * @param period when they were begun
 */
public record ActivityFilter(
        Period period,
        @Nullable String operator,
        @Nullable Operation operation,
        @Nullable Outcome outcome,
        About about) {

    public static final ActivityFilter ALL = new ActivityFilter(Period.ALWAYS, null, null, null, null, null);

    /**
     * What they are about.
     *
     * @param requestId the service's request ID
     * @param items whether the items of jobs are shown, each by itself; a job as a whole always is
     */
    public record About(
            @Nullable IdentityId identity, @Nullable String requestId, boolean items) {}

    /** With the items of jobs. */
    public ActivityFilter(
            Period period,
            @Nullable String operator,
            @Nullable Operation operation,
            @Nullable Outcome outcome,
            @Nullable IdentityId identity,
            @Nullable String requestId) {
        this(period, operator, operation, outcome, new About(identity, requestId, true));
    }

    /** Returns the filter without the items of jobs, unless it is about one identity or one request. */
    public ActivityFilter withoutItems() {
        boolean ofOne = about.identity() != null || about.requestId() != null;
        return new ActivityFilter(
                period, operator, operation, outcome, new About(about.identity(), about.requestId(), ofOne));
    }

    public @Nullable IdentityId identity() {
        return about.identity();
    }

    public @Nullable String requestId() {
        return about.requestId();
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
