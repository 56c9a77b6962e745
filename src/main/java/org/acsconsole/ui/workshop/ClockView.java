package org.acsconsole.ui.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.acsconsole.workshop.protocol.ClockChange;
import org.jspecify.annotations.Nullable;

/** The service's clock, large, with its difference to this computer's, and everything that moves it. */
final class ClockView {

    private static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");

    private final WorkshopCommands commands;
    private final Ticker ticker;
    private final Times times;
    private final Texts texts;
    private final InstantSource wallClock = InstantSource.system();

    @FXML
    private Label time;

    @FXML
    private Label frozen;

    @FXML
    private Label date;

    @FXML
    private Label difference;

    @FXML
    private Label resetNote;

    @FXML
    private Label notice;

    @FXML
    private ToggleGroup rates;

    @FXML
    private ToggleButton freeze;

    ClockView(WorkshopCommands commands, Ticker ticker, Times times, Texts texts) {
        this.commands = commands;
        this.ticker = ticker;
        this.times = times;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        Visibility.whileSaying(notice);
        Visibility.roomWhileVisible(frozen);
        frozen.setVisible(false);
        for (Toggle rate : rates.getToggles()) {
            ((ToggleButton) rate).setOnAction(pressed -> choose(rate));
        }
    }

    /** Follows the clock until closed. */
    Subscription live() {
        return Subscription.combine(
                ticker.now().subscribe(this::show), commands.observed().subscribe(this::show));
    }

    private void show(Instant now) {
        time.setText(times.clock(now));
        date.setText(times.date(now));
        Duration ahead = Duration.between(wallClock.instant(), now);
        Visibility.set(resetNote, ahead.toMillis() >= 1_000);
        boolean same = Math.abs(ahead.toMillis()) < 1_000;
        difference.setText(
                same
                        ? texts.get("workshop.clock.same")
                        : texts.get(
                                ahead.isNegative() ? "workshop.clock.behind" : "workshop.clock.ahead",
                                times.span(Duration.ofSeconds(Math.round(Math.abs(ahead.toMillis()) / 1_000.0)))));
        difference.getStyleClass().setAll("label", same ? "muted" : "ahead");
    }

    private void show(@Nullable ObservedWorkshop state) {
        if (state != null) {
            frozen.setVisible(state.clock().frozen());
            time.pseudoClassStateChanged(FROZEN, state.clock().frozen());
            freeze.setSelected(state.clock().frozen());
            freeze.setText(texts.get(state.clock().frozen() ? "workshop.clock.run" : "workshop.clock.freeze"));
            String rate = Integer.toString(state.clock().rate());
            rates.selectToggle(rates.getToggles().stream()
                    .filter(each -> rate.equals(each.getUserData()))
                    .findFirst()
                    .orElse(null));
        }
    }

    /** The service's answer selects it. */
    private void choose(Toggle rate) {
        rates.selectToggle(rate);
        int wanted = Integer.parseInt((String) rate.getUserData());
        commands.press(control -> control.change(ClockChange.rate(wanted)));
    }

    @FXML
    private void tenMinutes() {
        advance(Duration.ofMinutes(10));
    }

    @FXML
    private void oneHour() {
        advance(Duration.ofHours(1));
    }

    @FXML
    private void oneDay() {
        advance(Duration.ofHours(24));
    }

    @FXML
    private void toTenMinutesBefore() {
        toExpiry(IssuedToken.EXPIRING_WITHIN);
    }

    @FXML
    private void toExpiry() {
        toExpiry(Duration.ZERO);
    }

    @FXML
    private void freeze() {
        boolean wanted = freeze.isSelected();
        commands.press(control -> control.change(ClockChange.freeze(wanted)));
    }

    @FXML
    private void reset() {
        notice.setText("");
        commands.press(control -> control.change(ClockChange.toRealTime()));
    }

    private void advance(Duration by) {
        notice.setText("");
        commands.press(control -> control.change(ClockChange.advance(by)));
    }

    private void toExpiry(Duration left) {
        notice.setText("");
        commands.toNextExpiry(left, () -> notice.setText(texts.get("workshop.clock.no-expiry")));
    }
}
