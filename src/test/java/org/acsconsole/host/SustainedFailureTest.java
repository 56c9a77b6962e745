package org.acsconsole.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class SustainedFailureTest {

    private final Exception why = new IllegalStateException("gone");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final SustainedFailure failure = new SustainedFailure(nanos::get);

    @Test
    void aFailureInPassingIsNotReported() {
        failure.failed(why);
        pass(Duration.ofMillis(1_999));
        failure.failed(why);
        assertThat(failure.reported()).isNull();
        failure.end();
        pass(Duration.ofMillis(1_999));
        failure.failed(why);
        assertThat(failure.reported()).isNull();
    }

    @Test
    void aFailureThatLastsIsReportedUntilItIsOver() {
        pass(SustainedFailure.PASSING);
        failure.failed(why);
        assertThat(failure.reported()).isSameAs(why);
        failure.end();
        assertThat(failure.reported()).isNull();
    }

    @Test
    void aFailureJustAfterASuccessIsInPassing() {
        pass(Duration.ofMinutes(1));
        failure.succeeded();
        failure.failed(why);
        assertThat(failure.reported()).isNull();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
