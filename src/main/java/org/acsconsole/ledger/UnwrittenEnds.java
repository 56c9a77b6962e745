package org.acsconsole.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.acsconsole.identity.JobState;
import org.jspecify.annotations.Nullable;

/**
 * How this console left jobs while it could not write that to the ledger, as on a full disk: their rows still say that it runs
 * them, and they can go on all the same.
 */
final class UnwrittenEnds {

    private final Map<UUID, End> ends = new ConcurrentHashMap<>();

    record End(JobState state, @Nullable String code) {}

    void keep(UUID job, JobState state, @Nullable String code) {
        ends.put(job, new End(state, code));
    }

    void forget(UUID job) {
        ends.remove(job);
    }

    Optional<End> of(UUID job) {
        return Optional.ofNullable(ends.get(job));
    }
}
