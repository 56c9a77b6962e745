package org.acsconsole.identity;

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
        Activity.@Nullable Outcome outcome,
        @Nullable IdentityId identity,
        @Nullable String requestId) {

    public static final ActivityFilter ALL = new ActivityFilter(Period.ALWAYS, null, null, null, null, null);

    public static ActivityFilter about(IdentityId identity) {
        return new ActivityFilter(Period.ALWAYS, null, null, null, identity, null);
    }
}
