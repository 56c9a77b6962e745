package org.acsconsole.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.OperationUsage;
import org.acsconsole.identity.Pace;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.identity.WaitCause;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class GovernorTest {

    private static final RateLimits TWO = new RateLimits(Map.of(Operation.ISSUE, 2));
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static final Fault UNKNOWN = new Fault.OutcomeUnknown(
            Fault.OutcomeUnknown.Cause.NOT_ANSWERED_BY_SERVICE, new Fault.Rest(Duration.ZERO), null);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Governor governor = new Governor(TWO, nanos::get, new Random(1));

    @Test
    void aCallOverTheLimitWaitsUntilTheFirstAnswerIsAsOldAsTheWindow() {
        issue();
        pass(Duration.ofSeconds(10));
        issue();
        assertThat(mayIssue()).isFalse();
        pass(Duration.ofMillis(19_999));
        assertThat(mayIssue()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(mayIssue()).isTrue();
        assertThat(mayIssue()).isFalse();
    }

    @Test
    void whoeverGivesUpWaitingDoesNotStandInTheWayOfOthers() {
        issue();
        issue();
        assertThat(mayIssue()).isFalse();
        pass(Duration.ofSeconds(30));
        assertThat(mayIssue()).isTrue();
    }

    @Test
    void otherOperationsDoNotWait() {
        issue();
        issue();
        assertThat(may(Operation.DELETE)).isTrue();
    }

    @Test
    void whatNeverReachedTheServiceTakesNoPlace() {
        Fault unsent =
                new Fault.Unreachable("https://contoso.example", Reason.of(TransportProblem.NO_SECURE_CONNECTION));
        fail(Operation.ISSUE, unsent);
        fail(Operation.ISSUE, unsent);
        assertThat(mayIssue()).isTrue();
    }

    @Test
    void withoutATimeItRestsTwiceAsLongEachTimeUpToHalfAMinute() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 32}) {
            fail(Operation.REVOKE, new Fault.ServiceFailed(503, "ServiceUnavailable", null));
            pass(Duration.ofSeconds(seconds).dividedBy(2).minusNanos(1));
            assertThat(may(Operation.REVOKE)).as("before half of %d s", seconds).isFalse();
            pass(Duration.ofSeconds(seconds).dividedBy(2));
        }
        assertThat(may(Operation.REVOKE)).isTrue();
        fail(Operation.REVOKE, new Fault.Throttled(null, null));
        pass(Duration.ofSeconds(1));
        assertThat(may(Operation.REVOKE)).as("after a success it begins anew").isTrue();
    }

    @ParameterizedTest
    @MethodSource("refusalsForNow")
    void aRefusedOperationRestsAsLongAsTheServiceAsked(Fault refusal) {
        fail(Operation.REVOKE, refusal);
        assertThat(may(Operation.DELETE)).isTrue();
        pass(Duration.ofMillis(6_999));
        assertThat(may(Operation.REVOKE)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(may(Operation.REVOKE)).isTrue();
    }

    static Stream<Fault> refusalsForNow() {
        Duration wait = Duration.ofSeconds(7);
        return Stream.of(
                new Fault.Throttled(wait, null),
                new Fault.ServiceFailed(503, "ServiceUnavailable", wait, null),
                new Fault.ServiceFailed(503, null, wait, null),
                new Fault.OutcomeUnknown(
                        Fault.OutcomeUnknown.Cause.NOT_ANSWERED_BY_SERVICE, new Fault.Rest(wait), null));
    }

    @Test
    void callsThatWereInFlightTogetherAreRefusedOnce() {
        Fault refused = new Fault.Throttled(null, null);
        failing(Operation.REVOKE, () -> {
            failing(Operation.REVOKE, () -> {
                pass(Duration.ofMillis(1));
                fail(Operation.REVOKE, refused);
                return interrupted(refused).get();
            });
            return interrupted(refused).get();
        });
        pass(Duration.ofSeconds(1));
        assertThat(may(Operation.REVOKE)).as("after the first of the rests").isTrue();
    }

    @Test
    void afterARestOneCallGoesAloneUntilTheServiceAcceptsIt() {
        fail(Operation.REVOKE, new Fault.Throttled(Duration.ofSeconds(7), null));
        pass(Duration.ofSeconds(7));
        during(Operation.REVOKE, () -> assertThat(may(Operation.REVOKE)).isFalse());
        during(Operation.REVOKE, () -> assertThat(may(Operation.REVOKE)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void partOfAJobIsCalledAgainUntilItIsNotRefused(Operation operation, Fault refusal) {
        assertThat(calls(operation, 100, refusal, 5)).isEqualTo(5);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of(Operation.CREATE, new Fault.Throttled(Duration.ZERO, null)),
                Arguments.of(Operation.CREATE, new Fault.ServiceFailed(503, "Busy", Duration.ZERO, null)),
                Arguments.of(Operation.REVOKE, new Fault.Throttled(Duration.ZERO, null)),
                Arguments.of(Operation.REVOKE, UNKNOWN),
                Arguments.of(Operation.DELETE, UNKNOWN),
                Arguments.of(Operation.TRY, new Fault.ServiceFailed(503, null, Duration.ZERO, null)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"CREATE", "CREATE_WITH_TOKEN", "ISSUE"})
    void whatMayHaveMadeSomethingIsNeverCalledAgain(Operation operation) {
        assertThat(calls(operation, 100, UNKNOWN, 5)).isEqualTo(1);
        assertThat(calls(operation, 100, new Fault.ServiceFailed(500, "Internal", null), 5))
                .isEqualTo(1);
    }

    @Test
    void aUserIsToldOfARefusalAfterAFewTries() {
        assertThat(calls(Operation.CREATE, Pace.INTERACTIVE, new Fault.Throttled(Duration.ZERO, null), 9))
                .isEqualTo(4);
        assertThat(calls(Operation.REVOKE, Pace.INTERACTIVE, UNKNOWN, 9)).isEqualTo(3);
        assertThat(calls(Operation.CREATE, Pace.INTERACTIVE, new Fault.ServiceFailed(503, "B", Duration.ZERO, null), 9))
                .isEqualTo(1);
    }

    @Test
    void aUserIsToldAtOnceIfTheWaitIsLong() {
        assertThat(calls(Operation.REVOKE, Pace.INTERACTIVE, new Fault.Throttled(Duration.ofSeconds(6), null), 9))
                .isEqualTo(1);
    }

    @Test
    void cancelledWhileItWaitsToBeCalledAgainWhatMayHaveBeenDoneStaysUnknown() {
        assertThatThrownBy(() -> governor.during(Operation.REVOKE, 100, interrupted(UNKNOWN)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(UNKNOWN));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void newLimitsHoldForTheNextCalls() {
        issue();
        governor.limit(RateLimits.NONE, Map.of());
        issue();
        issue();
        governor.limit(TWO, Map.of());
        issue();
        issue();
        assertThat(mayIssue())
                .as("what went while there was no limit does not count")
                .isFalse();
    }

    @Test
    void whatTheServiceCountsAlreadyWhereItBeginsToLimitCounts() {
        governor.limit(RateLimits.NONE, Map.of());
        governor.limit(TWO, Map.of(Operation.ISSUE, 1));
        governor.limit(TWO, Map.of(Operation.ISSUE, 1));
        issue();
        assertThat(mayIssue()).isFalse();
    }

    @Test
    void theStateSaysHowMuchIsUsedAndWhyWhatWaitsHasTo() {
        assertThat(governor.usage()).isEmpty();
        issue();
        issue();
        pass(Duration.ofSeconds(18));
        assertThat(whileOneWaits(Operation.ISSUE))
                .isEqualTo(new OperationUsage(
                        Operation.ISSUE,
                        2,
                        OptionalInt.of(2),
                        1,
                        Optional.of(new WaitCause.AtLimit(Duration.ofSeconds(12)))));
        fail(Operation.REVOKE, new Fault.Throttled(Duration.ofSeconds(7), null));
        assertThat(whileOneWaits(Operation.REVOKE).cause())
                .contains(new WaitCause.Resting(Duration.ofSeconds(7), true));
        fail(Operation.DELETE, new Fault.Throttled(null, null));
        assertThat(whileOneWaits(Operation.DELETE).cause())
                .containsInstanceOf(WaitCause.Resting.class)
                .hasValueSatisfying(
                        cause -> assertThat(((WaitCause.Resting) cause).asked()).isFalse());
        pass(Duration.ofSeconds(30));
        during(
                Operation.ISSUE,
                () -> during(
                        Operation.ISSUE,
                        () -> assertThat(whileOneWaits(Operation.ISSUE).cause()).contains(new WaitCause.InFlight())));
    }

    @Test
    void whatWasCalledBeforeTheConsoleWasStartedCounts(@TempDir Path folder) {
        try (LedgerStore store = LedgerStores.open(folder.resolve("ledger.db"))) {
            var ledger = store.of(
                    new Profile("Contoso", Environment.TEST, URI.create("https://contoso.example"), "contoso"));
            ledger.record(issued(NOW.minusSeconds(40), Duration.ofSeconds(11)), List.of());
            ledger.record(issued(NOW.minusSeconds(20), Duration.ofSeconds(1)), List.of());
            ledger.record(issued(NOW.minusSeconds(31), Duration.ofMillis(900)), List.of());
            governor.recall(ledger, NOW);
        }
        assertThat(mayIssue()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(mayIssue()).isTrue();
        assertThat(mayIssue()).isFalse();
        pass(Duration.ofSeconds(10));
        assertThat(mayIssue()).isTrue();
    }

    private static Activity issued(Instant at, Duration took) {
        return new Activity(
                UUID.randomUUID(),
                at,
                "tester",
                Operation.ISSUE,
                Activity.Subject.NOT_YET,
                new Activity.Result(Activity.Outcome.DONE, null, null, took));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void issue() {
        assertThat(mayIssue()).isTrue();
    }

    private boolean mayIssue() {
        return may(Operation.ISSUE);
    }

    /** Whether its turn is now: an interrupted thread does not wait. */
    private boolean may(Operation operation) {
        Thread.currentThread().interrupt();
        try {
            return governor.during(operation, Pace.INTERACTIVE, () -> true);
        } catch (FaultException e) {
            assertThat(e.fault()).isEqualTo(new Fault.Cancelled());
            return false;
        } finally {
            Thread.interrupted();
        }
    }

    /** Calls that are refused and then not called again: an interrupted thread does not wait. */
    private void fail(Operation operation, Fault fault) {
        failing(operation, interrupted(fault));
    }

    private void failing(Operation operation, Supplier<?> call) {
        assertThatThrownBy(() -> governor.during(operation, Pace.INTERACTIVE, call))
                .isInstanceOf(FaultException.class);
        Thread.interrupted();
    }

    private void during(Operation operation, Runnable call) {
        governor.during(operation, Pace.INTERACTIVE, () -> {
            call.run();
            return true;
        });
    }

    /** How often it is called if the service refuses it each time, until it has been called {@code most} times. */
    private int calls(Operation operation, long left, Fault refusal, int most) {
        AtomicInteger calls = new AtomicInteger();
        try {
            governor.during(operation, left, () -> {
                if (calls.incrementAndGet() < most) {
                    throw new FaultException(refusal);
                }
                return true;
            });
        } catch (FaultException e) {
            assertThat(e.fault()).isEqualTo(refusal);
        }
        return calls.get();
    }

    private OperationUsage whileOneWaits(Operation operation) {
        CompletableFuture<Void> waiting = new CompletableFuture<>();
        Thread waiter = Thread.ofVirtual().start(() -> {
            try {
                governor.during(operation, Pace.INTERACTIVE, () -> true);
            } catch (FaultException e) {
                waiting.complete(null);
            }
        });
        try {
            while (true) {
                for (OperationUsage usage : governor.usage()) {
                    if (usage.operation() == operation && usage.waiting() == 1) {
                        return usage;
                    }
                }
                Thread.onSpinWait();
            }
        } finally {
            waiter.interrupt();
            waiting.join();
        }
    }

    private static Supplier<@Nullable String> interrupted(Fault fault) {
        return () -> {
            Thread.currentThread().interrupt();
            throw new FaultException(fault);
        };
    }
}
