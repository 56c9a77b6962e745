package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OperationUsageTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1000, 0",
        "0, 1001, 30",
        "1, 2999, 60",
        "400, 601, 30",
        "1000, 1000, 30",
        "1000, 1001, 60",
        "1200, 1, 30"
    })
    void callsThatTheLimitHasNoRoomForTakeAWindowEach(int used, long calls, long seconds) {
        OperationUsage usage = usage(used, OptionalInt.of(1_000), Optional.empty());

        assertThat(usage.timeFor(calls)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whoWaitsAtTheLimitWaitsForTheRestOfTheFirstWindow() {
        OperationUsage usage =
                usage(1_000, OptionalInt.of(1_000), Optional.of(new WaitCause.AtLimit(Duration.ofSeconds(12))));

        assertThat(usage.timeFor(2_000)).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void callsWithoutALimitAreNotHeldUp() {
        assertThat(usage(1_000, OptionalInt.empty(), Optional.empty()).timeFor(1_000_000))
                .isZero();
    }

    private static OperationUsage usage(int used, OptionalInt limit, Optional<WaitCause> cause) {
        return new OperationUsage(Operation.CREATE, used, limit, 0, cause);
    }
}
