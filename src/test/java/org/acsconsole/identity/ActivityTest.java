package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.acsconsole.identity.Activity.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An activity that a crash left without an outcome. */
final class ActivityTest {

    private static final Instant BEGUN = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "STARTED, PT0S, STARTED",
        "STARTED, PT5M, STARTED",
        "STARTED, PT5M0.000001S, UNKNOWN",
        "DONE, PT1H, DONE",
        "FAILED, PT1H, FAILED"
    })
    void anOutcomeThatNeverCameIsUnknown(Outcome written, Duration later, ShownOutcome reported) {
        Activity activity = new Activity(
                new UUID(0, 1),
                BEGUN,
                "tester",
                Operation.CREATE,
                Activity.Subject.NOT_YET,
                new Activity.Result(written, null, null, Duration.ZERO));
        assertThat(activity.outcomeAt(BEGUN.plus(later))).isEqualTo(reported);
    }
}
