package org.acsconsole.workshop.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.acsconsole.workshop.protocol.ClockChange;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.FailNext;
import org.acsconsole.workshop.protocol.FailShare;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.acsconsole.workshop.protocol.FaultsInForce;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.acsconsole.workshop.protocol.SeededClass;
import org.acsconsole.workshop.protocol.ServiceIdentity;
import org.acsconsole.workshop.protocol.WorkshopAddress;
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
    void reset() {
        control.change(ClockChange.toRealTime());
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
        assertThat(ahead(control.change(ClockChange.advance(Duration.ofMinutes(70)))))
                .isEqualTo(Duration.ofMinutes(70));
        assertThat(ahead(control.change(ClockChange.advance(Duration.ofMinutes(-10)))))
                .isEqualTo(Duration.ofMinutes(60));
        assertThat(control.change(ClockChange.rate(60)).rate()).isEqualTo(60);
        assertThat(control.change(ClockChange.freeze(true)).frozen()).isTrue();
        assertThat(control.change(ClockChange.freeze(false)).frozen()).isFalse();
        assertThat(ahead(control.change(ClockChange.toRealTime()))).isZero();
    }

    @Test
    void aReadingShowsWhatTheClockShowsLater() {
        ClockReading reading = control.change(ClockChange.rate(60));
        assertThat(reading.at(reading.wall().plusSeconds(2)))
                .isEqualTo(reading.now().plusSeconds(120));
        ClockReading standing = control.change(ClockChange.freeze(true));
        assertThat(standing.at(standing.wall().plusSeconds(2))).isEqualTo(standing.now());
    }

    @Test
    void aHealthyServiceHasNothingInForce() {
        FaultsInForce none = control.faults();
        assertThat(none.any()).isFalse();
        assertThat(none.usage()).hasSize(6).allSatisfy(usage -> {
            assertThat(usage.used()).isZero();
            assertThat(usage.windowMillis()).isEqualTo(30_000);
        });
    }

    @Test
    void everyFaultIsPutAndReadBack() {
        for (FaultKind kind : FaultKind.values()) {
            FaultsInForce put = control.change(new FaultsChange(
                    1, true, null, new FailNext(3, kind), new FailShare(7, kind), Duration.ofMinutes(5)));
            assertThat(put.any()).isTrue();
            assertThat(put.latencyMillis()).isEqualTo(1);
            assertThat(put.limits()).isTrue();
            assertThat(put.failNext()).isEqualTo(new FailNext(3, kind));
            assertThat(put.failShare()).isEqualTo(new FailShare(7, kind));
            assertThat(put.revocationDelay()).isEqualTo(Duration.ofMinutes(5));
        }
        FaultsInForce left =
                control.change(new FaultsChange(null, false, null, new FailNext(0, FaultKind.RESET), null, null));
        assertThat(left.failNext()).isNull();
        assertThat(left.limits()).isFalse();
        assertThat(left.failShare()).isNotNull();
        assertThat(control.clearFaults().any()).isFalse();
    }

    @Test
    void aMarkFromBeforeAResetIsUnknown() {
        String before = control.reset(ResetRequest.WITH_CLASS).mark();
        control.reset(ResetRequest.EMPTY);
        assertThat(control.changes(before, 100)).isEmpty();
    }

    @Test
    void theServiceIsResetWithAClass() {
        SeededClass made = control.reset(ResetRequest.WITH_CLASS);
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

        control.reset(ResetRequest.EMPTY);
        assertThat(identities()).isEmpty();
    }

    @Test
    void aClassHasNamesInTheLanguageThatIsAskedFor() {
        List<String> korean = labels(ResetRequest.withClass(Locale.KOREAN));
        assertThat(korean).doesNotHaveDuplicates().allMatch(name -> name.matches("[가-힣]{3}"));
        assertThat(labels(ResetRequest.withClass(Locale.FRENCH)))
                .as("a language without names of its own")
                .isEqualTo(labels(ResetRequest.WITH_CLASS));
    }

    private List<String> labels(ResetRequest request) {
        return control.reset(request).members().stream()
                .map(SeededClass.Member::label)
                .toList();
    }

    @Test
    void aRefusalIsASentence() {
        assertThatThrownBy(() -> control.change(ClockChange.rate(0)))
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
                address.resourceId(),
                address.entra());
        try (WorkshopControl lost = WorkshopControl.of(nowhere)) {
            assertThatThrownBy(lost::clock)
                    .isInstanceOf(WorkshopException.class)
                    .hasMessage("The workshop service does not answer at localhost:1.");
            assertThatThrownBy(() -> lost.reset(ResetRequest.EMPTY))
                    .as("nothing was sent")
                    .isExactlyInstanceOf(WorkshopException.class);
        }
    }

    private List<ServiceIdentity> identities() {
        return control.changes(ChangedIdentities.FROM_THE_FIRST, 1000).orElseThrow().changes().stream()
                .map(ChangedIdentities.Change::seen)
                .toList();
    }

    private static Duration ahead(ClockReading clock) {
        return Duration.between(clock.wall(), clock.now());
    }
}
