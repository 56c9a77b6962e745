package org.acsconsole.ui.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.acsconsole.identity.RecordedTrial;

/**
 * Where everything of a timeline goes, in pixels from the top left of the drawing; the newest life is on top, as in the table.
 *
 * @param hidden how many older lives are left out
 * @param height of the bars and the axis together
 */
record TimelineGeometry(TimeAxis axis, List<Bar> bars, int hidden, double nowX, double height) {

    static final int MOST_BARS = 50;
    static final double AXIS_HEIGHT = 26;
    private static final double ROOM_FOR_BARS = 130;
    private static final double WIDEST_PITCH = 26;
    private static final double NARROWEST_PITCH = 4;
    private static final double NARROWEST_BAR = 6;
    private static final double GAP = 5;
    private static final double FILLED = 0.62;
    private static final Duration LEAST_RANGE = Duration.ofMinutes(30);
    private static final double MARGIN = 0.04;

    /** A try of the token, by its centre. */
    record Mark(RecordedTrial trial, double x, double y) {}

    /**
     * A life as a bar.
     *
     * @param marks oldest first, so that the newest is drawn on top
     */
    record Bar(TokenLife life, double x, double y, double width, double height, List<Mark> marks) {

        Bar {
            marks = List.copyOf(marks);
        }

        double end() {
            return x + width;
        }

        /** Whether there is room for text beside it. */
        boolean hasRoomForText() {
            return height >= 10;
        }
    }

    /**
     * @param lives in any order; the newest {@value #MOST_BARS} by their begin are drawn
     * @param width of the drawing, more than 0
     */
    static TimelineGeometry of(List<TokenLife> lives, Instant now, double width) {
        List<TokenLife> newest = lives.stream()
                .sorted(Comparator.comparing(TokenLife::from).reversed())
                .limit(MOST_BARS)
                .toList();
        TimeAxis axis = axis(newest, now, width);
        double pitch = Math.clamp(ROOM_FOR_BARS / Math.max(1, newest.size()), NARROWEST_PITCH, WIDEST_PITCH);
        List<Bar> bars = new ArrayList<>();
        for (TokenLife life : newest) {
            double x = axis.x(life.from());
            double y = bars.size() * pitch + pitch * (1 - FILLED) / 2;
            double tall = pitch * FILLED;
            List<Mark> marks = life.trials().reversed().stream()
                    .map(trial -> new Mark(trial, axis.x(trial.at()), y + tall / 2))
                    .toList();
            double wide = Math.max(NARROWEST_BAR, axis.x(life.to()) - x);
            double begin = life.to().isAfter(now) ? x : Math.min(x, axis.x(life.to()) - wide);
            bars.add(new Bar(life, begin, y, wide, tall, marks));
        }
        double height = Math.max(newest.size(), 1) * pitch + AXIS_HEIGHT;
        return new TimelineGeometry(axis, bars, lives.size() - newest.size(), axis.x(now), height);
    }

    /** Where its revocation was asked for, if the token may have been accepted after that; else its end. */
    double fadingX(Bar bar) {
        TokenLife life = bar.life();
        return life.fading().isBefore(life.to()) ? axis.x(life.fading()) : bar.end();
    }

    /**
     * Where the text of the bar begins, so that the line of now does not run through it: beside the bar, or else on it; less
     * than 0 if there is no room.
     *
     * @param wide the width of the text
     */
    double textX(Bar bar, double wide) {
        if (!bar.hasRoomForText()) {
            return -1;
        }
        return DoubleStream.of(
                        bar.end() + GAP,
                        bar.x() - GAP - wide,
                        Math.max(nowX, bar.end()) + GAP,
                        bar.width() > wide + 2 * GAP ? bar.end() - GAP - wide : -1)
                .filter(x -> x >= 0 && x + wide <= axis.width())
                .filter(x -> nowX < x - 1 || nowX > x + wide + 1)
                .findFirst()
                .orElse(-1);
    }

    private static List<Instant> moments(TokenLife life) {
        return Stream.concat(
                        Stream.of(life.from(), life.to()),
                        life.trials().stream().map(RecordedTrial::at))
                .toList();
    }

    private static TimeAxis axis(List<TokenLife> lives, Instant now, double width) {
        Instant first = now;
        Instant last = now;
        for (TokenLife life : lives) {
            for (Instant at : moments(life)) {
                first = at.isBefore(first) ? at : first;
                last = at.isAfter(last) ? at : last;
            }
        }
        Duration range = Duration.between(first, last);
        Duration shown = range.compareTo(LEAST_RANGE) < 0 ? LEAST_RANGE : range;
        Duration margin = shown.minus(range).dividedBy(2).plusMillis((long) (shown.toMillis() * MARGIN));
        return new TimeAxis(first.minus(margin), last.plus(margin), width);
    }
}
