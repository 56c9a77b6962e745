package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of the process. */
final class ShutdownStepsTest {

    @Test
    void everythingIsClosedInOrderThoughOneStepFails() {
        List<String> closed = new ArrayList<>();
        ShutdownSteps.close(List.of(
                () -> closed.add("service"),
                () -> {
                    throw new IllegalStateException("for the test");
                },
                () -> closed.add("ledger")));
        assertThat(closed).containsExactly("service", "ledger");
    }
}
