package org.acsconsole.ui.workshop;

import static org.acsconsole.ui.workshop.OpenWorkshop.inWindow;
import static org.acsconsole.ui.workshop.OpenWorkshop.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.FailNext;
import org.acsconsole.workshop.protocol.FailShare;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandsOnScreenTest extends InOpenWorkshop {

    CommandsOnScreenTest(@TempDir Path folder) {
        super(folder);
    }

    @ParameterizedTest
    @CsvSource({"+10 min, PT10M, 10 min", "+1 h, PT1H, 1 h", "+24 h, PT24H, 1 d"})
    void aJumpMovesTheClockAndShowsTheDifference(String button, Duration by, String reported) {
        screen.press(button);
        until("the clock is ahead", () -> near(ahead(real.clock()), by));
        screen.reads(reported + " ahead of this computer");
    }

    @Test
    void aFrozenClockStandsAndRunsAgain() {
        toggle("Freeze");
        until("it stands", () -> real.clock().frozen());
        until(
                "it can run",
                () -> screen.find(ToggleButton.class, each -> "Resume".equals(each.getText()))
                        .isPresent());
        assertThat(frozen()).as("said beside the time").isTrue();
        toggle("Resume");
        until("it runs", () -> !real.clock().frozen());
        until("nothing is said", () -> !frozen());
    }

    private boolean frozen() {
        return screen.find(Label.class, label -> "Frozen".equals(label.getText()))
                .isPresent();
    }

    @Test
    void aSpeedIsChosen() {
        toggle("×60");
        until("it runs fast", () -> real.clock().rate() == 60);
    }

    @Test
    void aResetMakesItThisComputersClock() {
        screen.press("+24 h");
        until("the clock is ahead", () -> near(ahead(real.clock()), Duration.ofDays(1)));
        screen.press("Reset clock");
        until("the same", () -> near(ahead(real.clock()), Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"Next expiry, PT0S", "Next expiry −10 min, PT10M"})
    void theClockGoesToTheNextExpiryOfTheLedger(String button, Duration left) {
        Instant end = Steps.createdWithToken(
                        real.workspace().controller(),
                        IdentityDetails.NONE,
                        Set.of(TokenScope.VOIP),
                        TokenLifetime.SHORTEST)
                .token()
                .times()
                .expiresAt();
        screen.press(button);
        until("the moment", () -> near(Duration.between(real.clock().now(), end), left));
    }

    @Test
    void whereNothingExpiresTheClockSaysSo() {
        screen.press("Next expiry");
        screen.reads("The ledger has no token that expires later.");
    }

    @Test
    void theNextRequestsAreArmedToFail() {
        screen.press("Arm");
        until(
                "armed",
                () -> new FailNext(3, FaultKind.UNAVAILABLE)
                        .equals(real.faults().failNext()));
        screen.reads("Next 3 × 503 Unavailable");
    }

    @Test
    void aShareOfTheRequestsFails() {
        screen.press("Apply");
        until(
                "in force",
                () -> new FailShare(20, FaultKind.UNAVAILABLE)
                        .equals(real.faults().failShare()));
        screen.reads("20 % × 503 Unavailable");
    }

    @Test
    void latencyAndDelayFollowTheirSliders() {
        slide("Latency of every answer", 800);
        until("late", () -> real.faults().latencyMillis() == 800);
        slide("Revocation lag, in service time", 15);
        until("delayed", () -> real.faults().revocationDelay().equals(Duration.ofMinutes(15)));
    }

    @Test
    void aLatencyBeyondTheSlidersEndIsSaidAndStays() {
        real.call(control -> control.change(FaultsChange.latencyMillis(8_000)));
        screen.reads("8000 ms");
        assertThat(real.faults().latencyMillis()).isEqualTo(8_000);
    }

    @Test
    void limitsShowTheirMeters() {
        CheckBox limits = screen.find(CheckBox.class, each -> true).orElseThrow();
        inWindow(() -> {
            limits.fire();
            return true;
        });
        until("kept", () -> real.faults().limits());
        Steps.created(real.workspace().controller(), IdentityDetails.NONE);
        real.call(control -> control.faults());
        screen.reads("1 / 1000 in 30 s");
    }

    @Test
    void aTenthOfTheLimitsIsAChoice() {
        check("Apply Azure's limits");
        until("all of them", () -> real.faults().limitPercent() == 100);
        check("Only a tenth of them, so that a room can meet them");
        until("a tenth", () -> real.faults().limitPercent() == 10);
        Steps.created(real.workspace().controller(), IdentityDetails.NONE);
        real.call(control -> control.faults());
        screen.reads("1 / 100 in 30 s");
    }

    @Test
    void beforeAResetTheClockSaysWhatStaysExpired() {
        String note = "What has expired stays expired.";
        assertThat(screen.text()).doesNotContain(note);
        screen.press("+1 h");
        screen.reads(note);
    }

    private void check(String text) {
        until(
                "a choice " + text,
                () -> screen.find(CheckBox.class, each -> text.equals(each.getText()))
                        .isPresent());
        inWindow(() -> {
            screen.find(CheckBox.class, each -> text.equals(each.getText()))
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    @Test
    void onePressEndsAllFaults() {
        screen.press("Arm");
        until("armed", () -> real.faults().any());
        screen.press("Clear all faults");
        until("cleared", () -> !real.faults().any());
    }

    private void toggle(String text) {
        ToggleButton button = screen.find(ToggleButton.class, each -> text.equals(each.getText()))
                .orElseThrow();
        inWindow(() -> {
            button.fire();
            return true;
        });
    }

    private void slide(String name, double value) {
        Slider slider = screen.find(Slider.class, each -> name.equals(each.getAccessibleText()))
                .orElseThrow();
        inWindow(() -> {
            slider.setValue(value);
            return true;
        });
    }

    private static Duration ahead(ClockReading clock) {
        return Duration.between(clock.wall(), clock.now());
    }

    private static boolean near(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(Duration.ofSeconds(20)) < 0;
    }
}
