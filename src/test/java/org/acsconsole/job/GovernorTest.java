package org.acsconsole.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Pace;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GovernorTest {

    private static final RateLimits TWO = new RateLimits(Map.of(Operation.ISSUE, 2));
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

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
    void aRefusedOperationRestsAsLongAsTheServiceAsked() {
        fail(Operation.REVOKE, new Fault.Throttled(Duration.ofSeconds(7), null));
        assertThat(may(Operation.DELETE)).isTrue();
        pass(Duration.ofMillis(6_999));
        assertThat(may(Operation.REVOKE)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(may(Operation.REVOKE)).isTrue();
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

    @Test
    void partOfAJobIsCalledAgainUntilItIsNotRefused() {
        AtomicInteger calls = new AtomicInteger();
        String answer = governor.during(Operation.REVOKE, 100, () -> {
            if (calls.incrementAndGet() < 4) {
                throw new FaultException(new Fault.Throttled(Duration.ZERO, null));
            }
            return "revoked";
        });
        assertThat(answer).isEqualTo("revoked");
        assertThat(calls).hasValue(4);
    }

    @Test
    void aUserIsToldOfARefusal() {
        Fault refused = new Fault.Throttled(Duration.ZERO, "r-1");
        assertThatThrownBy(() -> governor.during(Operation.REVOKE, Pace.INTERACTIVE, throwing(refused)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(refused));
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

    private void fail(Operation operation, Fault fault) {
        assertThatThrownBy(() -> governor.during(operation, Pace.INTERACTIVE, throwing(fault)))
                .isInstanceOf(FaultException.class);
    }

    private static Supplier<@Nullable String> throwing(Fault fault) {
        return () -> {
            throw new FaultException(fault);
        };
    }
}
