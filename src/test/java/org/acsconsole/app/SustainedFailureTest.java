package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class SustainedFailureTest {

    private final Exception why = new IllegalStateException("gone");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final SustainedFailure lapse = new SustainedFailure(nanos::get);

    @Test
    void oneFailureInPassingIsNotTold() {
        lapse.failed(why);
        pass(Duration.ofMillis(1_999));
        lapse.failed(why);
        assertThat(lapse.told().get()).isNull();
        lapse.over();
        pass(Duration.ofMillis(1_999));
        lapse.failed(why);
        assertThat(lapse.told().get()).isNull();
    }

    @Test
    void whatLastsIsToldUntilItIsOver() {
        pass(SustainedFailure.PASSING);
        lapse.failed(why);
        assertThat(lapse.told().get()).isSameAs(why);
        lapse.over();
        assertThat(lapse.told().get()).isNull();
    }

    @Test
    void whatWentWellUntilAMomentAgoFailsInPassing() {
        pass(Duration.ofMinutes(1));
        lapse.well();
        lapse.failed(why);
        assertThat(lapse.told().get()).isNull();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
