package org.acsconsole.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.acsconsole.reason.LedgerProblem;

/**
 * A check of a profile's whole ledger: of the chain of its events, and of each row that the screens read.
 *
 * @param start where the chain begins
 * @param checked how many events and rows were read
 * @param identities those whose row, or one of whose tokens, is damaged
 * @param activities how many activities are damaged
 */
public record LedgerCheck(
        ChainCheck chain, ChainStart start, long checked, List<IdentityId> identities, long activities) {

    private static final int MOST_TOKENS = 1_000;

    public LedgerCheck {
        identities = List.copyOf(identities);
    }

    /**
     * Blocks, and reads everything; an interrupt ends it.
     *
     * @param progress gets how many events and rows were read so far
     * @throws FaultException with {@link Fault.Cancelled} on an interrupt, or if the ledger cannot be read
     */
    public static LedgerCheck of(Ledger ledger, Instant now, LongConsumer progress) {
        return untilInterrupted(() -> {
            Run run = new Run(ledger, now, progress);
            ChainCheck chain = ledger.verify(run::reach);
            ChainStart start = ledger.chainStart();
            run.walkIdentities();
            run.walkActivities();
            return new LedgerCheck(chain, start, run.checked, run.identities, run.activities);
        });
    }

    /** Reads what takes long; an interrupt is a cancel. */
    static <T> T untilInterrupted(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (FaultException e) {
            throw isInterrupt(e.fault()) ? new FaultException(new Fault.Cancelled(), e) : e;
        }
    }

    private static boolean isInterrupt(Fault fault) {
        return fault instanceof Fault.LedgerUnavailable unavailable
                && unavailable.reason().sentence() == LedgerProblem.NOT_WAITED_FOR;
    }

    /** Whether everything is as a console wrote it. */
    public boolean isWhole() {
        return chain instanceof ChainCheck.Intact && identities.isEmpty() && activities == 0;
    }

    private static final class Run {

        private final Ledger ledger;
        private final Instant now;
        private final LongConsumer progress;
        private final List<IdentityId> identities = new ArrayList<>();
        private long checked;
        private long activities;

        Run(Ledger ledger, Instant now, LongConsumer progress) {
            this.ledger = ledger;
            this.now = now;
            this.progress = progress;
        }

        void walkIdentities() {
            LedgerWalk.identities(ledger, IdentityFilter.ALL, IdentitySearch.EVERYTHING, now)
                    .forEach(row -> reach(checked + look(row)));
        }

        void walkActivities() {
            LedgerWalk.activities(ledger, ActivityFilter.ALL).forEach(row -> reach(checked + look(row)));
        }

        /** Returns how many rows were read. */
        private int look(IdentityRow row) {
            IdentityId id = row.identity().id();
            List<IssuedToken> tokens = ledger.tokens(id, MOST_TOKENS);
            if (row.identity().isDamaged() || tokens.stream().anyMatch(this::isDamaged)) {
                identities.add(id);
            }
            return 1 + tokens.size();
        }

        private int look(ActivityRow row) {
            activities += row.activity().operation() == Operation.DAMAGED ? 1 : 0;
            return 1;
        }

        private boolean isDamaged(IssuedToken token) {
            return token.stateAt(now) == TokenState.DAMAGED;
        }

        private void reach(long soFar) {
            if (Thread.currentThread().isInterrupted()) {
                throw new FaultException(new Fault.Cancelled());
            }
            checked = soFar;
            progress.accept(checked);
        }
    }
}
