package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.OperationUsage;
import org.acsconsole.identity.WaitCause;
import org.junit.jupiter.api.Test;

/** What a user reads while calls wait. */
final class PaceTextTest {

    private static final PaceText ENGLISH = new PaceText(new Texts(Locale.ENGLISH));
    private static final PaceText KOREAN = new PaceText(new Texts(Locale.KOREAN));
    private static final Duration WAIT = Duration.ofMillis(11_200);

    @Test
    void atTheLimitItSaysWhenItGoesOn() {
        List<OperationUsage> usages = waiting(new WaitCause.AtLimit(WAIT));
        assertThat(ENGLISH.line(usages)).isEqualTo("Waiting: limit of 500 per 30 s reached, goes on in 12 s");
        assertThat(KOREAN.line(usages)).contains("30초당 500건", "12초 후");
    }

    @Test
    void aPauseSaysWhoChoseIt() {
        assertThat(ENGLISH.line(waiting(new WaitCause.Resting(WAIT, true))))
                .isEqualTo("Waiting: the service asked for a pause, goes on in 12 s");
        assertThat(ENGLISH.line(waiting(new WaitCause.Resting(WAIT, false))))
                .isEqualTo("Waiting: the service refused for now, tries again in 12 s");
        assertThat(KOREAN.line(waiting(new WaitCause.Resting(WAIT, true)))).contains("요청", "12초 후");
        assertThat(KOREAN.line(waiting(new WaitCause.Resting(WAIT, false)))).contains("거절", "12초 후");
    }

    @Test
    void callsInFlightAreWaitedFor() {
        assertThat(ENGLISH.line(waiting(new WaitCause.InFlight()))).isEqualTo("Waiting for the service's answers");
        assertThat(KOREAN.line(waiting(new WaitCause.InFlight()))).contains("응답");
    }

    @Test
    void withoutAWaitItSaysTheShareOfTheLimitThatIsUsedMost() {
        List<OperationUsage> usages = List.of(
                used(Operation.CREATE, 312, OptionalInt.of(1_000)),
                used(Operation.DELETE, 312, OptionalInt.of(500)),
                used(Operation.TRY, 9, OptionalInt.empty()));
        assertThat(ENGLISH.line(usages)).isEqualTo("Delete identity: 312 of 500 in 30 s");
        assertThat(ENGLISH.all(usages))
                .isEqualTo("Create identity: 312 of 1,000 in 30 s\nDelete identity: 312 of 500 in 30 s");
        assertThat(KOREAN.line(usages)).contains("500건 중 312건");
    }

    @Test
    void withoutALimitItSaysNothing() {
        assertThat(ENGLISH.line(List.of(used(Operation.TRY, 9, OptionalInt.empty()))))
                .isEmpty();
    }

    private static List<OperationUsage> waiting(WaitCause cause) {
        return List.of(
                used(Operation.CREATE, 7, OptionalInt.of(1_000)),
                new OperationUsage(Operation.DELETE, 500, OptionalInt.of(500), 16, Optional.of(cause)));
    }

    private static OperationUsage used(Operation operation, int used, OptionalInt limit) {
        return new OperationUsage(operation, used, limit, 0, Optional.empty());
    }
}
