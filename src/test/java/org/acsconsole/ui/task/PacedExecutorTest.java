package org.acsconsole.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

final class PacedExecutorTest {

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final PacedExecutor paced = new PacedExecutor(window::add);
    private final List<Integer> ran = new ArrayList<>();

    @Test
    void whatComesAloneIsHandedOverAtOnce() {
        paced.execute(() -> ran.add(1));

        assertThat(window).hasSize(1);
    }

    @Test
    void whatComesBeforeTheWindowGetsToItIsRunTogetherAndInOrder() {
        for (int i = 0; i < 100; i++) {
            int each = i;
            paced.execute(() -> ran.add(each));
        }

        assertThat(window).hasSize(1);
        window.remove().run();
        assertThat(ran).hasSize(100).isSorted();
    }

    @Test
    void whatComesSoonAfterWaitsAndIsNotLost() throws InterruptedException {
        CountDownLatch last = new CountDownLatch(1);
        paced.execute(() -> ran.add(1));
        window.remove().run();

        paced.execute(() -> ran.add(2));
        paced.execute(last::countDown);

        window.take().run();
        assertThat(last.getCount()).isZero();
        assertThat(ran).containsExactly(1, 2);
    }

    @Test
    void whatTheWorkItselfHandsOverComesInALaterTurn() throws InterruptedException {
        paced.execute(() -> paced.execute(() -> ran.add(2)));
        window.remove().run();

        window.take().run();
        assertThat(ran).containsExactly(2);
    }
}
