package org.acsconsole.workshop.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.acsconsole.workshop.WorkshopAddress;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.FaultsInForce.Change;
import org.acsconsole.workshop.control.FaultsInForce.FailNext;
import org.acsconsole.workshop.control.FaultsInForce.FailShare;
import org.acsconsole.workshop.control.FaultsInForce.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the console asks of a running service's own doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkshopControlTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final WorkshopControl control = WorkshopControl.of(workshop.address());

    @BeforeEach
    void startAnew() {
        control.resetClock();
        control.clearFaults();
    }

    @AfterAll
    void close() {
        control.close();
        workshop.close();
    }

    @Test
    void theClockIsReadAndMoved() {
        assertThat(ahead(control.clock())).isZero();
        assertThat(ahead(control.advance(Duration.ofMinutes(70)))).isEqualTo(Duration.ofMinutes(70));
        assertThat(ahead(control.advance(Duration.ofMinutes(-10)))).isEqualTo(Duration.ofMinutes(60));
        assertThat(control.rate(60).rate()).isEqualTo(60);
        assertThat(control.freeze(true).frozen()).isTrue();
        assertThat(control.freeze(false).frozen()).isFalse();
        assertThat(ahead(control.resetClock())).isZero();
    }

    @Test
    void aReadingTellsWhatTheClockShowsLater() {
        ClockReading reading = control.rate(60);
        assertThat(reading.at(reading.wall().plusSeconds(2)))
                .isEqualTo(reading.now().plusSeconds(120));
        ClockReading standing = control.freeze(true);
        assertThat(standing.at(standing.wall().plusSeconds(2))).isEqualTo(standing.now());
    }

    @Test
    void aHealthyServiceHasNothingInForce() {
        FaultsInForce none = control.faults();
        assertThat(none.any()).isFalse();
        assertThat(none.usage()).hasSize(6).allSatisfy(usage -> {
            assertThat(usage.used()).isZero();
            assertThat(usage.window()).isEqualTo(Duration.ofSeconds(30));
        });
    }

    @Test
    void everyFaultIsPutAndReadBack() {
        for (Kind kind : Kind.values()) {
            FaultsInForce put = control.put(Change.NOTHING
                    .withLatency(Duration.ofMillis(1))
                    .withLimits(true)
                    .withFailNext(3, kind)
                    .withFailShare(7, kind)
                    .withRevocationDelay(Duration.ofMinutes(5)));
            assertThat(put.any()).isTrue();
            assertThat(put.latency()).isEqualTo(Duration.ofMillis(1));
            assertThat(put.limits()).isTrue();
            assertThat(put.failNext()).isEqualTo(new FailNext(3, kind));
            assertThat(put.failShare()).isEqualTo(new FailShare(7, kind));
            assertThat(put.revocationDelay()).isEqualTo(Duration.ofMinutes(5));
        }
        FaultsInForce left =
                control.put(Change.NOTHING.withFailNext(0, Kind.RESET).withLimits(false));
        assertThat(left.failNext()).isNull();
        assertThat(left.limits()).isFalse();
        assertThat(left.failShare()).isNotNull();
        assertThat(control.clearFaults().any()).isFalse();
    }

    @Test
    void aMarkFromBeforeAStartAnewIsUnknown() {
        String before = control.seed().mark();
        control.reset();
        assertThat(control.changes(before, 100)).isEmpty();
    }

    @Test
    void theServiceStartsAnewWithAClass() {
        SeededClass made = control.seed();
        assertThat(made.members()).hasSize(100);
        assertThat(identities())
                .containsExactlyInAnyOrderElementsOf(
                        made.members().stream().map(SeededClass.Member::seen).toList());
        assertThat(made.members())
                .allSatisfy(member -> assertThat(member.label()).isNotBlank())
                .anySatisfy(member -> assertThat(member.seen().deletedOn()).isNotNull())
                .anySatisfy(member -> assertThat(member.tokens()).hasSize(2));
        SeededClass.Token token = made.members().get(1).tokens().getFirst();
        assertThat(token.value().split("\\.", -1)).hasSize(3);
        assertThat(token.scopes()).isNotEmpty();
        assertThat(Duration.between(token.issuedOn(), token.expiresOn())).isEqualTo(Duration.ofDays(1));
        assertThat(made.toString()).doesNotContain(token.value());

        control.reset();
        assertThat(identities()).isEmpty();
    }

    @Test
    void aRefusalIsASentence() {
        assertThatThrownBy(() -> control.rate(0))
                .isInstanceOf(WorkshopException.class)
                .hasMessage("The workshop service refused: 'rate' must be a whole number from 1 to 3600.");
    }

    @Test
    void nobodyAtTheAddressIsASentence() {
        WorkshopAddress address = workshop.address();
        WorkshopAddress nowhere = new WorkshopAddress(
                URI.create("https://localhost:1/"),
                address.connectionString(),
                address.caCertificate(),
                address.controlKey(),
                address.resourceId());
        try (WorkshopControl lost = WorkshopControl.of(nowhere)) {
            assertThatThrownBy(lost::clock)
                    .isInstanceOf(WorkshopException.class)
                    .hasMessage("The workshop service does not answer at localhost:1.");
            assertThatThrownBy(lost::reset).as("nothing was sent").isExactlyInstanceOf(WorkshopException.class);
        }
    }

    private List<Seen> identities() {
        return control.changes(ChangedIdentities.FROM_THE_FIRST, 1000).orElseThrow().changes().stream()
                .map(ChangedIdentities.Change::seen)
                .toList();
    }

    private static Duration ahead(ClockReading clock) {
        return Duration.between(clock.wall(), clock.now());
    }
}
