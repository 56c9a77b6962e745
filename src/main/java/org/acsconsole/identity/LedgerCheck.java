package org.acsconsole.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.acsconsole.reason.LedgerProblem;
import org.jspecify.annotations.Nullable;

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

    private static final int PAGE = 1_000;

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
            walk(this::identitiesAfter, this::look);
        }

        void walkActivities() {
            walk(this::activitiesAfter, this::look);
        }

        private List<IdentityRow> identitiesAfter(@Nullable IdentityRow row) {
            return ledger.identities(
                    new IdentityQuery(IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, row, PAGE, now));
        }

        private List<ActivityRow> activitiesAfter(@Nullable ActivityRow row) {
            return ledger.activities(new ActivityQuery(ActivityFilter.ALL, row == null ? null : row.activity(), PAGE));
        }

        /** Returns how many rows were read. */
        private int look(IdentityRow row) {
            IdentityId id = row.identity().id();
            List<IssuedToken> tokens = ledger.tokens(id, PAGE);
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

        private <R> void walk(Function<@Nullable R, List<R>> pages, ToIntFunction<R> rowsOf) {
            R last = null;
            List<R> page;
            do {
                page = pages.apply(last);
                for (R row : page) {
                    reach(checked + rowsOf.applyAsInt(row));
                }
                last = page.isEmpty() ? last : page.getLast();
            } while (page.size() == PAGE);
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
