package org.acsconsole.ui.tokens;

import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.acsconsole.ui.text.Times;

/** A round moment of the timeline's axis: a short line and its name. */
final class TickShape extends Group {

    private static final double LENGTH = 4;

    private final Times times;
    private final Line line = new Line();
    private final Text name = TokenTimeline.text("tick");

    TickShape(Times times) {
        this.times = times;
        line.getStyleClass().add("grid");
        getChildren().addAll(line, name);
    }

    void place(TimeAxis.Tick tick, TimelineGeometry drawn) {
        line.setStartX(tick.x());
        line.setEndX(tick.x());
        line.setStartY(drawn.bottom());
        line.setEndY(drawn.bottom() + LENGTH);
        name.setText(tick.day() ? times.day(tick.at()) : times.timeOfDay(tick.at()));
        double wide = name.getLayoutBounds().getWidth();
        name.setX(drawn.within(tick.x() - wide / 2, wide));
        name.setY(drawn.bottom() + drawn.rows().axis() * 0.62);
    }
}
