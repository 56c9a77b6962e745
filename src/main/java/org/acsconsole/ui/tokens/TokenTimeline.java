package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ui.ScreenContext;
import org.jspecify.annotations.Nullable;

/** Token lives as bars against now, with the same said as text for those who do not see it. */
final class TokenTimeline extends Region {

    private final ScreenContext context;
    private final TokenLifeText lifeText;
    private final @Nullable Function<IdentityId, String> names;
    private final List<BarShape> bars = new ArrayList<>();
    private final List<MarkShape> marks = new ArrayList<>();
    private final List<TickShape> ticks = new ArrayList<>();
    private final List<Label> trials = new ArrayList<>();
    private final Group tickLayer = new Group();
    private final Group barLayer = new Group();
    private final Group markLayer = new Group();
    private final Group trialLayer = new Group();
    private final Line nowLine = new Line();
    private final Text nowText = text("now-text");
    private final Group nowLayer = new Group(nowLine, nowText);
    private final Text measure = text("tick");
    private List<TokenLife> lives = List.of();
    private Instant now = Instant.EPOCH;

    TokenTimeline(ScreenContext context) {
        this(context, null);
    }

    /**
     * A timeline for an audience.
     *
     * @param names what an identity is called; each life is labelled with that, its scopes, how it stands and the tries of it;
     *     null for the timeline of one identity, which only labels revocations
     */
    TokenTimeline(ScreenContext context, @Nullable Function<IdentityId, String> names) {
        this.context = context;
        this.names = names;
        this.lifeText = new TokenLifeText(context.texts(), context.times());
        getStyleClass().add("token-timeline");
        if (names != null) {
            getStyleClass().add("labelled");
        }
        nowLine.getStyleClass().add("now");
        measure.setText("00:00");
        measure.setVisible(false);
        measure.layoutBoundsProperty().subscribe(this::requestLayout);
        List.of(tickLayer, nowLayer, barLayer, trialLayer, markLayer, measure).forEach(part -> {
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
        return insets.getTop() + TimelineGeometry.of(lives, now, 1, rows(0)).height() + insets.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private TimelineRows rows(double room) {
        return new TimelineRows(Math.ceil(measure.getLayoutBounds().getHeight()), names != null, room);
    }

    private void draw() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        if (width <= 0) {
            return;
        }
        double room = getHeight() - insets.getTop() - insets.getBottom();
        TimelineGeometry drawn = TimelineGeometry.of(lives, now, width, rows(room));
        for (Node part : List.of(tickLayer, nowLayer, barLayer, trialLayer, markLayer)) {
            part.setLayoutX(insets.getLeft());
            part.setLayoutY(insets.getTop());
        }
        drawTicks(drawn);
        drawNow(drawn);
        drawBars(drawn);
        drawMarks(drawn);
        drawTrials(drawn);
    }

    private void drawTicks(TimelineGeometry drawn) {
        double apart = 2.2 * measure.getLayoutBounds().getWidth();
        List<TimeAxis.Tick> wanted = drawn.axis().ticks(apart, context.times().zone());
        fit(ticks, wanted.size(), () -> new TickShape(context.times()), tickLayer);
        for (int i = 0; i < wanted.size(); i++) {
            ticks.get(i).place(wanted.get(i), drawn);
        }
    }

    private void drawNow(TimelineGeometry drawn) {
        nowLine.setStartX(drawn.nowX());
        nowLine.setEndX(drawn.nowX());
        nowLine.setStartY(drawn.rows().head() - 2);
        nowLine.setEndY(drawn.bottom());
        nowText.setText(
                context.texts().get("tokens.timeline.now", context.times().timeOfDay(now)));
        double wide = nowText.getLayoutBounds().getWidth();
        nowText.setX(drawn.within(drawn.nowX() - wide / 2, wide));
        nowText.setY(drawn.rows().head() / 2);
    }

    private void drawBars(TimelineGeometry drawn) {
        fit(bars, drawn.bars().size(), () -> new BarShape(lifeText), barLayer);
        for (int i = 0; i < drawn.bars().size(); i++) {
            TimelineGeometry.Bar bar = drawn.bars().get(i);
            bars.get(i).place(bar, drawn, names == null ? "" : lifeText.label(bar.life(), names));
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

    /** Under each bar what the tries of its token came to, where there is a line for that. */
    private void drawTrials(TimelineGeometry drawn) {
        List<TimelineGeometry.Bar> tried = drawn.rows().labelled()
                ? drawn.bars().stream().filter(bar -> !bar.marks().isEmpty()).toList()
                : List.of();
        fit(trials, tried.size(), TokenTimeline::trials, trialLayer);
        for (int i = 0; i < tried.size(); i++) {
            TimelineGeometry.Bar bar = tried.get(i);
            Label text = trials.get(i);
            text.setText(lifeText.trials(bar.life()));
            text.applyCss();
            text.autosize();
            double x = drawn.within(bar.marks().getFirst().x() - drawn.rows().line() / 2, text.getWidth());
            text.relocate(Math.rint(x), Math.rint(bar.y() + bar.height()));
        }
    }

    /** As many shapes as wanted; those that there are stay. */
    private static <S extends Node> void fit(List<S> shapes, int wanted, Supplier<S> another, Group layer) {
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

    private static Label trials() {
        Label label = new Label();
        label.getStyleClass().add("trials");
        return label;
    }

    static Text text(String styleClass) {
        Text text = new Text();
        text.setTextOrigin(VPos.CENTER);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
