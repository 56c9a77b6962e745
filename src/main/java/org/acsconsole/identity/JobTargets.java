package org.acsconsole.identity;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The identities that a job is to be about, read only as far as they are asked for; whoever asks for them closes them. */
public interface JobTargets extends Iterable<JobTarget>, AutoCloseable {

    /** Blocks while it reads; throws {@link FaultException} with a {@link Fault.OfLedger}. */
    @Override
    Iterator<JobTarget> iterator();

    /** The same as a stream. */
    default Stream<JobTarget> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    default void close() {}

    static JobTargets of(List<IdentityRow> rows) {
        List<JobTarget> targets = rows.stream().map(JobTarget::new).toList();
        return targets::iterator;
    }

    /**
     * All that a list shows, also what is not loaded.
     *
     * @param now on the service's clock
     */
    static JobTargets found(Ledger ledger, IdentityFilter filter, IdentitySearch search, Instant now) {
        return () -> LedgerWalk.identities(ledger, filter, search, now).stream()
                .map(JobTarget::new)
                .iterator();
    }

    /**
     * These as the ledger has them when they are read.
     *
     * @param now on the service's clock
     */
    static JobTargets of(Ledger ledger, List<IdentityId> ids, Instant now) {
        return () -> ids.stream()
                .gather(Gatherers.windowFixed(LedgerWalk.PAGE))
                .flatMap(some -> lookUp(ledger, some, now))
                .iterator();
    }

    /**
     * The identities that a file names, each once. Closing them closes the draft.
     *
     * @param now on the service's clock
     */
    static JobTargets read(Ledger ledger, ImportDraft draft, Instant now) {
        return new JobTargets() {
            @Override
            public Iterator<JobTarget> iterator() {
                return DraftRow.Kind.NAMING.stream()
                        .flatMap(kind -> LedgerWalk.rows(draft, kind).stream())
                        .flatMap(row ->
                                row.row() instanceof FileRow.Named named ? Stream.of(named.id()) : Stream.empty())
                        .gather(Gatherers.windowFixed(LedgerWalk.PAGE))
                        .flatMap(ids -> lookUp(ledger, ids, now))
                        .iterator();
            }

            @Override
            public void close() {
                draft.close();
            }
        };
    }

    private static Stream<JobTarget> lookUp(Ledger ledger, List<IdentityId> ids, Instant now) {
        Map<IdentityId, IdentityRow> known = ledger.rows(ids, now).stream()
                .collect(Collectors.toMap(row -> row.identity().id(), Function.identity()));
        return ids.stream().map(id -> new JobTarget(id, known.get(id)));
    }
}
