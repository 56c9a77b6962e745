package org.acsconsole.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** So many at a time, until all is done. */
final class Crowd {

    private Crowd() {}

    /** Tells how often {@code work}, which gets the number of who does it, was done in a second. */
    static double perSecond(int times, int atATime, IntConsumer work) {
        AtomicInteger left = new AtomicInteger(times);
        long from = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < atATime; i++) {
                int worker = i;
                workers.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        work.accept(worker);
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return times * 1e9 / (System.nanoTime() - from);
    }
}
