package org.acsconsole.settings;

import java.util.Arrays;
import java.util.Optional;

/** A text size scales the whole window, in per cent of the default. */
public enum TextSize {
    USUAL(100),
    LARGER(125),
    LARGE(150),
    VERY_LARGE(175),
    DOUBLE(200);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** Returns the next larger size; the largest returns itself. */
    public TextSize up() {
        return Arrays.stream(values())
                .filter(size -> size.percent > percent)
                .findFirst()
                .orElse(this);
    }

    /** Returns the next smaller size; the smallest returns itself. */
    public TextSize down() {
        return Arrays.stream(values())
                .filter(size -> size.percent < percent)
                .reduce((smaller, larger) -> larger)
                .orElse(this);
    }

    static Optional<TextSize> of(double percent) {
        return Arrays.stream(values()).filter(size -> size.percent == percent).findFirst();
    }
}
