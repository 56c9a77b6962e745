package org.acsconsole.identity;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The service's answers that could not be written, as on a full disk, until they can be. They are kept in memory: what this console
 * ends with is unknown to the next one.
 */
final class UnwrittenAnswers {

    private final Queue<Runnable> writes = new ConcurrentLinkedQueue<>();

    /**
     * Keeps an answer, unless it may have been written.
     *
     * @param fault why it was not written
     * @param write writes it; throws {@link FaultException}
     */
    void keep(Fault fault, Runnable write) {
        if (fault.reach() == Fault.Reach.NOTHING_SENT && fault.hits() != Fault.Hits.THIS_ONE) {
            writes.add(write);
        }
    }

    /**
     * Writes those that can be written now.
     *
     * @return whether any was
     */
    synchronized boolean write() {
        boolean any = false;
        for (Runnable next = writes.peek(); next != null && isWritten(next); next = writes.peek()) {
            writes.remove(next);
            any = true;
        }
        return any;
    }

    private static boolean isWritten(Runnable write) {
        try {
            write.run();
            return true;
        } catch (FaultException e) {
            return e.fault().hits()
                    == Fault.Hits.THIS_ONE; // it will never be: such as one that was added by hand meanwhile
        }
    }
}
