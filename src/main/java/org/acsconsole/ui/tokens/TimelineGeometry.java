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
 */
record TimelineGeometry(TimeAxis axis, List<Bar> bars, int hidden, double nowX, TimelineRows rows) {

    static final int MOST_BARS = 50;
    private static final double NARROWEST_BAR = 6;
    private static final double GAP = 5;
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
    static TimelineGeometry of(List<TokenLife> lives, Instant now, double width, TimelineRows rows) {
        List<TokenLife> newest = lives.stream()
                .sorted(Comparator.comparing(TokenLife::from).reversed())
                .limit(MOST_BARS)
                .toList();
        TimeAxis axis = axis(newest, now, width, rows.labelled());
        double pitch = rows.pitch(newest.size());
        List<Bar> bars = new ArrayList<>();
        for (TokenLife life : newest) {
            double x = axis.x(life.from());
            double y = rows.head() + bars.size() * pitch + rows.above(pitch);
            double tall = rows.bar(pitch);
            List<Mark> marks = life.trials().reversed().stream()
                    .map(trial -> new Mark(trial, axis.x(trial.at()), y + tall / 2))
                    .toList();
            double wide = Math.max(NARROWEST_BAR, axis.x(life.to()) - x);
            double begin = life.to().isAfter(now) ? x : Math.min(x, axis.x(life.to()) - wide);
            bars.add(new Bar(life, begin, y, wide, tall, marks));
        }
        return new TimelineGeometry(axis, bars, lives.size() - newest.size(), axis.x(now), rows);
    }

    /** Where the axis begins, under the bars. */
    double bottom() {
        return rows.head() + Math.max(bars.size(), 1) * rows.pitch(bars.size());
    }

    /** Of all together. */
    double height() {
        return bottom() + rows.axis();
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

    /** How much of the life that the token would have had was cut off after the bar; 0 where that is not drawn. */
    double lost(Bar bar) {
        return rows.labelled() ? Math.max(0, axis.x(bar.life().token().times().expiresAt()) - bar.end()) : 0;
    }

    /** Where the label over a bar begins: with the bar, as far as it then ends within the drawing. */
    double labelX(Bar bar, double wide) {
        return within(bar.x(), wide);
    }

    /** The nearest place to {@code x} where something so wide is within the drawing. */
    double within(double x, double wide) {
        return Math.clamp(x, 0, Math.max(0, axis.width() - wide));
    }

    /** @param whole whether the life that a token would have had counts, too */
    private static List<Instant> moments(TokenLife life, boolean whole) {
        return Stream.concat(
                        Stream.of(life.from(), whole ? life.token().times().expiresAt() : life.to()),
                        life.trials().stream().map(RecordedTrial::at))
                .toList();
    }

    private static TimeAxis axis(List<TokenLife> lives, Instant now, double width, boolean whole) {
        Instant first = now;
        Instant last = now;
        for (TokenLife life : lives) {
            for (Instant at : moments(life, whole)) {
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
