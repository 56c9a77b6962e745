package org.acsconsole.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a job would do, according to the ledger as it is now. Nothing is written or sent for it.
 *
 * @param count how many identities it would be done to
 * @param skipped for how many there is nothing to do, and why
 * @param missing how many of those that it would be done to the service did not have, as it answered
 * @param liveTokens how many live tokens they have, as far as the ledger knows
 * @param first the first few of them
 */
public record DryRun(
        JobKind kind, long count, Map<SkipCause, Long> skipped, long missing, long liveTokens, List<Identity> first) {

    /** How many are named. */
    public static final int FIRST = 5;

    public DryRun {
        skipped = Map.copyOf(skipped);
        first = List.copyOf(first);
    }

    /** A run of targets for which there is something to do. */
    public static DryRun of(JobKind kind, List<Identity> identities) {
        return new DryRun(
                kind,
                identities.size(),
                Map.of(),
                0,
                0,
                identities.stream().limit(FIRST).toList());
    }

    /**
     * Looks through all targets; blocks.
     *
     * @param resource that the ledger is of; null while it is not known
     * @param looked accepts after each target how many were looked at
     */
    public static DryRun of(JobKind kind, Iterable<JobTarget> targets, @Nullable String resource, LongConsumer looked) {
        Counter counter = new Counter();
        for (JobTarget target : targets) {
            counter.add(target, SkipCause.of(kind, target.id(), identity(target), resource));
            looked.accept(++counter.looked);
        }
        return new DryRun(kind, counter.count, counter.skipped, counter.missing, counter.tokens, counter.first);
    }

    private static @Nullable Identity identity(JobTarget target) {
        return target.known() == null ? null : target.known().identity();
    }

    private static final class Counter {

        private final Map<SkipCause, Long> skipped = new EnumMap<>(SkipCause.class);
        private final List<Identity> first = new ArrayList<>();
        private long looked;
        private long count;
        private long missing;
        private long tokens;

        void add(JobTarget target, Optional<SkipCause> why) {
            why.ifPresent(cause -> skipped.merge(cause, 1L, Long::sum));
            IdentityRow row = target.known();
            if (why.isEmpty() && row != null) {
                count++;
                missing += row.identity().state() == IdentityState.MISSING ? 1 : 0;
                tokens += row.liveTokens();
                if (first.size() < FIRST) {
                    first.add(row.identity());
                }
            }
        }
    }
}
