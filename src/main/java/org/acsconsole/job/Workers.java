package org.acsconsole.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;

/** The threads that perform items of a run: those that wait for their turn, and those that have begun. */
final class Workers {

    private final Map<Thread, Boolean> begun = new HashMap<>();

    /** The calling thread waits for a turn from now on. */
    synchronized void enter() {
        begun.put(Thread.currentThread(), false);
    }

    /** The calling thread's turn has come. */
    synchronized void begin() {
        begun.put(Thread.currentThread(), true);
    }

    synchronized void leave() {
        begun.remove(Thread.currentThread());
    }

    /** Ends the wait of those whose turn has not come; the calls of the others go on. */
    synchronized void interruptWaiting() {
        begun.entrySet().stream()
                .filter(worker -> !worker.getValue())
                .map(Entry::getKey)
                .forEach(Thread::interrupt);
    }

    synchronized void interruptAll() {
        begun.keySet().forEach(Thread::interrupt);
    }
}
