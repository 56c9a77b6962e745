package org.acsconsole.ui.tokens;

/**
 * How high the rows of a timeline are, in pixels.
 *
 * @param line the height of a line of text
 * @param labelled whether each bar has a line of text over it and one under it, and what was cut off its life is drawn, too
 * @param room the height that labelled bars grow into, if they need less
 */
record TimelineRows(double line, boolean labelled, double room) {

    private static final double ROOM_FOR_BARS = 130;
    private static final double WIDEST_PITCH = 26;
    private static final double NARROWEST_PITCH = 4;
    private static final double FILLED = 0.62;
    private static final double APART = 0.5;
    private static final double TALL = 1.4;
    private static final double TALLEST = 4;
    private static final double TEXTS = 2;

    /** Of the line over all bars that says when now is. */
    double head() {
        return line * 1.3;
    }

    /** Of the axis under all bars. */
    double axis() {
        return line * 1.9;
    }

    /** From one bar to the next, when there are so many. */
    double pitch(int count) {
        int rows = Math.max(1, count);
        return labelled
                ? Math.clamp(
                        (room - head() - axis()) / rows,
                        line * (TEXTS + TALL + APART),
                        line * (TEXTS + TALLEST + APART))
                : Math.clamp(ROOM_FOR_BARS / rows, NARROWEST_PITCH, WIDEST_PITCH);
    }

    /** Of a bar, when they are so far apart. */
    double bar(double pitch) {
        return labelled ? pitch - line * (TEXTS + APART) : pitch * FILLED;
    }

    /** From the top of a row to its bar. */
    double above(double pitch) {
        return labelled ? line : pitch * (1 - FILLED) / 2;
    }
}
