package org.acsconsole.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class PacedExecutorTest {

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final PacedExecutor paced = new PacedExecutor(window::add);
    private final List<Integer> ran = new ArrayList<>();

    @Test
    void what_comes_alone_is_handed_over_at_once() {
        paced.execute(() -> ran.add(1));

        assertThat(window).hasSize(1);
    }

    @Test
    void what_comes_before_the_window_gets_to_it_is_run_together_and_in_order() {
        for (int i = 0; i < 100; i++) {
            int each = i;
            paced.execute(() -> ran.add(each));
        }

        assertThat(window).hasSize(1);
        window.remove().run();
        assertThat(ran).hasSize(100).isSorted();
    }

    @Test
    void what_comes_soon_after_waits_and_is_not_lost() throws InterruptedException {
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
    void what_the_work_itself_hands_over_comes_in_a_later_turn() throws InterruptedException {
        paced.execute(() -> paced.execute(() -> ran.add(2)));
        window.remove().run();

        window.take().run();
        assertThat(ran).containsExactly(2);
    }
}
