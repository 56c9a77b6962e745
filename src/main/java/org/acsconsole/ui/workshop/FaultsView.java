package org.acsconsole.ui.workshop;

import java.time.Duration;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.acsconsole.host.WorkshopOperations;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.acsconsole.workshop.protocol.FailNext;
import org.acsconsole.workshop.protocol.FailShare;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.acsconsole.workshop.protocol.FaultsInForce;
import org.jspecify.annotations.Nullable;

/** What the service shall do wrong, and what is in force. */
final class FaultsView {

    private static final int ALL = 100;
    private static final int A_TENTH = 10;

    private final WorkshopCommands commands;
    private final Texts texts;
    private final FailureRow nextRow;
    private final FailureRow shareRow;
    private final LimitMeters limitMeters;

    @FXML
    private Slider latency;

    @FXML
    private Label latencySaid;

    @FXML
    private Slider delay;

    @FXML
    private Label delaySaid;

    @FXML
    private CheckBox limits;

    @FXML
    private CheckBox tenth;

    @FXML
    private Pane meters;

    @FXML
    private Pane next;

    @FXML
    private Pane share;

    @FXML
    private Button clear;

    FaultsView(WorkshopCommands commands, Times times, Texts texts) {
        this.commands = commands;
        this.texts = texts;
        nextRow = new FailureRow(
                texts, "workshop.faults.next", 3, 10_000, (count, kind) -> change(FaultsChange.failNext(count, kind)));
        shareRow = new FailureRow(
                texts,
                "workshop.faults.share",
                20,
                100,
                (percent, kind) -> change(FaultsChange.failShare(percent, kind)));
        limitMeters = new LimitMeters(texts, times);
    }

    @FXML
    private void initialize() {
        next.getChildren().add(nextRow);
        share.getChildren().add(shareRow);
        meters.getChildren().add(limitMeters);
        Visibility.whenever(limits.selectedProperty(), tenth);
    }

    /** Follows the service until closed. */
    Subscription live() {
        SettledSlider late = new SettledSlider(
                latency,
                latencySaid,
                millis -> texts.get("workshop.faults.millis", millis),
                millis -> change(FaultsChange.latencyMillis(Math.toIntExact(millis))));
        SettledSlider lagging = new SettledSlider(
                delay,
                delaySaid,
                minutes -> texts.get("workshop.faults.minutes", minutes),
                minutes -> change(FaultsChange.revocationDelay(Duration.ofMinutes(minutes))));
        return commands.observed().subscribe(state -> {
            if (state != null) {
                late.follow(state.faults().latencyMillis());
                lagging.follow(state.faults().revocationDelay().toMinutes());
                show(state.faults());
            }
        });
    }

    @FXML
    private void limit() {
        int percent = limits.isSelected() ? tenth.isSelected() ? A_TENTH : ALL : 0;
        change(FaultsChange.limitPercent(percent));
    }

    @FXML
    private void clear() {
        commands.press(WorkshopOperations::clearFaults);
    }

    private void show(FaultsInForce faults) {
        limits.setSelected(faults.limits());
        if (faults.limits()) {
            tenth.setSelected(faults.limitPercent() < ALL);
        }
        limitMeters.show(faults.usage());
        limitMeters.setVisible(faults.limits());
        follow(faults.failNext());
        follow(faults.failShare());
        clear.setDisable(!faults.any());
    }

    private void follow(@Nullable FailNext failing) {
        nextRow.follow(failing == null ? 0 : failing.count(), failing == null ? null : failing.kind());
    }

    private void follow(@Nullable FailShare failing) {
        shareRow.follow(failing == null ? 0 : failing.percent(), failing == null ? null : failing.kind());
    }

    private void change(FaultsChange wanted) {
        commands.press(control -> control.change(wanted));
    }
}
