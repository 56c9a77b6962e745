package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.acsconsole.ui.ScreenContext;

/** Token lives as bars against now, with the same said as text for those who do not see it. */
final class TokenTimeline extends Region {

    private static final double TICK = 4;

    private final ScreenContext context;
    private final TokenLifeText lifeText;
    private final List<BarShape> bars = new ArrayList<>();
    private final List<MarkShape> marks = new ArrayList<>();
    private final List<TickShape> ticks = new ArrayList<>();
    private final Group tickLayer = new Group();
    private final Group barLayer = new Group();
    private final Group markLayer = new Group();
    private final Line nowLine = new Line();
    private final Text measure = newText("00:00", "tick");
    private List<TokenLife> lives = List.of();
    private Instant now = Instant.EPOCH;

    TokenTimeline(ScreenContext context) {
        this.context = context;
        this.lifeText = new TokenLifeText(context.texts(), context.times());
        getStyleClass().add("token-timeline");
        nowLine.getStyleClass().add("now");
        measure.setVisible(false);
        List.of(tickLayer, barLayer, nowLine, markLayer, measure).forEach(part -> {
            part.setManaged(false);
            getChildren().add(part);
        });
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
    }

    /** Draws these lives as of {@code newNow}. */
    void show(List<TokenLife> newLives, Instant newNow) {
        boolean otherHeight = newLives.size() != lives.size();
        lives = newLives;
        now = newNow;
        setAccessibleText(asText());
        if (otherHeight) {
            requestLayout();
        } else {
            draw();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return insets.getTop() + TimelineGeometry.of(lives, now, 1).height() + insets.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        if (width <= 0) {
            return;
        }
        TimelineGeometry drawn = TimelineGeometry.of(lives, now, width);
        double bottom = drawn.height() - TimelineGeometry.AXIS_HEIGHT;
        for (Node part : List.of(tickLayer, barLayer, nowLine, markLayer)) {
            part.setLayoutX(insets.getLeft());
            part.setLayoutY(insets.getTop());
        }
        drawTicks(drawn, bottom);
        drawBars(drawn);
        drawMarks(drawn);
        nowLine.setStartX(drawn.nowX());
        nowLine.setEndX(drawn.nowX());
        nowLine.setEndY(bottom);
    }

    private void drawTicks(TimelineGeometry drawn, double bottom) {
        double apart = 2.2 * measure.getLayoutBounds().getWidth();
        List<TimeAxis.Tick> wanted = drawn.axis().ticks(apart, context.times().zone());
        fit(ticks, wanted.size(), TickShape::new, tickLayer);
        for (int i = 0; i < wanted.size(); i++) {
            ticks.get(i).place(wanted.get(i), bottom, drawn.axis().width());
        }
    }

    private void drawBars(TimelineGeometry drawn) {
        fit(bars, drawn.bars().size(), BarShape::new, barLayer);
        for (int i = 0; i < drawn.bars().size(); i++) {
            bars.get(i).place(drawn.bars().get(i), drawn);
        }
    }

    private void drawMarks(TimelineGeometry drawn) {
        fit(
                marks,
                drawn.bars().stream().mapToInt(bar -> bar.marks().size()).sum(),
                () -> new MarkShape(lifeText),
                markLayer);
        Iterator<MarkShape> next = marks.iterator();
        for (TimelineGeometry.Bar bar : drawn.bars()) {
            bar.marks().forEach(mark -> next.next().place(mark, bar.marks(), bar.height()));
        }
    }

    /** As many shapes as wanted; those that there are stay. */
    private static <S extends Group> void fit(List<S> shapes, int wanted, Supplier<S> another, Group layer) {
        while (shapes.size() < wanted) {
            shapes.add(another.get());
            layer.getChildren().add(shapes.getLast());
        }
        while (shapes.size() > wanted) {
            layer.getChildren().remove(shapes.removeLast());
        }
    }

    private String asText() {
        String all = lives.stream()
                .limit(TimelineGeometry.MOST_BARS)
                .map(lifeText::life)
                .collect(Collectors.joining("\n"));
        return context.texts()
                        .get(
                                "tokens.timeline.text",
                                lives.size(),
                                context.times().full(now)) + "\n" + all;
    }

    private static Text newText(String string, String styleClass) {
        Text text = new Text(string);
        text.setTextOrigin(VPos.CENTER);
        text.getStyleClass().add(styleClass);
        return text;
    }

    /** A round moment: a short line and its name. */
    private final class TickShape extends Group {

        private final Line line = new Line();
        private final Text name = newText("", "tick");

        TickShape() {
            line.getStyleClass().add("grid");
            getChildren().addAll(line, name);
        }

        void place(TimeAxis.Tick tick, double bottom, double width) {
            line.setStartX(tick.x());
            line.setEndX(tick.x());
            line.setStartY(bottom);
            line.setEndY(bottom + TICK);
            name.setText(
                    tick.day()
                            ? context.times().day(tick.at())
                            : context.times().timeOfDay(tick.at()));
            double wide = name.getLayoutBounds().getWidth();
            name.setX(Math.clamp(tick.x() - wide / 2, 0, Math.max(0, width - wide)));
            name.setY(bottom + TimelineGeometry.AXIS_HEIGHT * 0.62);
        }
    }

    /** A life: its bar, what stands beside it, and its tooltip. */
    private final class BarShape extends Group {

        private final Rectangle shape = new Rectangle();
        private final Rectangle fading = new Rectangle();
        private final Text text = newText("", "bar-text");
        private final Tooltip tooltip = new Tooltip();

        BarShape() {
            fading.getStyleClass().add("fading");
            fading.setMouseTransparent(true);
            getChildren().addAll(shape, fading, text);
            setAccessibleRole(AccessibleRole.TEXT);
            Tooltip.install(shape, tooltip);
        }

        void place(TimelineGeometry.Bar bar, TimelineGeometry drawn) {
            TokenLife life = bar.life();
            shape.setX(bar.x());
            shape.setY(bar.y());
            shape.setWidth(bar.width());
            shape.setHeight(bar.height());
            String look = life.state().name().toLowerCase(Locale.ROOT);
            if (!shape.getStyleClass().contains(look)) {
                shape.getStyleClass().setAll("bar", look);
            }
            double fadingX = drawn.fadingX(bar);
            fading.setX(fadingX);
            fading.setY(bar.y());
            fading.setWidth(bar.end() - fadingX);
            fading.setHeight(bar.height());
            fading.setVisible(fading.getWidth() > 0);
            tooltip.setText(lifeText.life(life));
            setAccessibleText(tooltip.getText());
            Instant revoked = life.token().times().revokedAt();
            text.setText(
                    revoked == null
                            ? ""
                            : context.texts()
                                    .get(
                                            "tokens.timeline.revoked",
                                            context.times().timeOfDay(revoked)));
            text.setX(drawn.textX(bar, text.getLayoutBounds().getWidth()));
            text.setY(bar.y() + bar.height() / 2);
            text.setVisible(text.getX() >= 0);
        }
    }
}
