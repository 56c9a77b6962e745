package org.acsconsole.ui.workshop;

import java.time.Duration;
import java.time.InstantSource;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.workshop.protocol.ClockChange;

/** At the end of a tour that moved the clock: that it is still moved, and the way back. */
final class TourEnd extends VBox {

    private final ScreenContext context;
    private final TourModel model;
    private final Label said = new Label();
    private final InstantSource wallClock = InstantSource.system();

    TourEnd(ScreenContext context, TourModel model, WorkshopCommands commands) {
        this.context = context;
        this.model = model;
        Button reset = new Button(context.texts().get("workshop.clock.reset"));
        reset.setOnAction(pressed -> commands.press(control -> control.change(ClockChange.toRealTime())));
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("tour-end");
        getChildren().addAll(said, reset);
        Visibility.roomWhileVisible(this);
        setVisible(false);
    }

    /** Follows the tour and the clock until closed. */
    Subscription live() {
        return Subscription.combine(
                model.progress().subscribe(now -> show()),
                context.ticker().now().subscribe(now -> show()));
    }

    private void show() {
        Duration ahead =
                Duration.between(wallClock.instant(), context.ticker().now().get());
        boolean moved = Math.abs(ahead.toMillis()) >= 1_000;
        Texts texts = context.texts();
        String where = texts.get(
                ahead.isNegative() ? "workshop.tour.end.behind" : "workshop.tour.end.ahead",
                context.times().span(Duration.ofSeconds(Math.round(Math.abs(ahead.toMillis()) / 1_000.0))));
        said.setText(ahead.isNegative() ? where : where + " " + texts.get("workshop.clock.reset.note"));
        setVisible(moved && model.tour().over());
    }
}
