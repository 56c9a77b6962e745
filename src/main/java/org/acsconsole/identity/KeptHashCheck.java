package org.acsconsole.identity;

import java.util.function.LongConsumer;

/** A check whether the chain of a ledger's events still goes through a hash that somebody kept elsewhere. */
public record KeptHashCheck(EventMark kept, ChainCheck chain, Passage passage) {

    /** Whether the chain goes through the kept hash. */
    public enum Passage {
        /** It does: that event and all before it are as they were when the hash was copied. */
        THROUGH,
        /** The event at that position has another hash: the chain was computed anew, or is another ledger's. */
        ELSEWHERE,
        /** The chain ends before that position. */
        CUT_OFF,
        /** The chain is broken at that position or before it. */
        BROKEN
    }

    /**
     * Blocks, and reads all events; an interrupt ends it.
     *
     * @param progress gets how many events were read so far
     * @throws FaultException with {@link Fault.Cancelled} on an interrupt, or if the ledger cannot be read
     */
    public static KeptHashCheck of(Ledger ledger, EventMark kept, LongConsumer progress) {
        ChainCheck chain = LedgerCheck.untilInterrupted(() -> ledger.verify(progress));
        long whole = switch (chain) {
            case ChainCheck.Intact intact -> intact.end().position();
            case ChainCheck.Broken broken -> broken.position() - 1;
        };
        if (kept.position() <= whole) {
            boolean same = ledger.eventHash(kept.position()).equals(kept.hash());
            return new KeptHashCheck(kept, chain, same ? Passage.THROUGH : Passage.ELSEWHERE);
        }
        boolean ends = !(chain instanceof ChainCheck.Broken broken) || broken.damage() == ChainCheck.Damage.CUT_OFF;
        return new KeptHashCheck(kept, chain, ends ? Passage.CUT_OFF : Passage.BROKEN);
    }

    /** Whether the chain is whole and goes through the hash. */
    public boolean isWhole() {
        return chain instanceof ChainCheck.Intact && passage == Passage.THROUGH;
    }
}
