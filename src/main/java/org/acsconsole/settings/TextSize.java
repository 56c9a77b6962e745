package org.acsconsole.settings;

import java.util.Arrays;
import java.util.Optional;

/** How large everything is, in per cent of the usual. */
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

    /** The next size up; the largest has none but itself. */
    public TextSize up() {
        return Arrays.stream(values())
                .filter(size -> size.percent > percent)
                .findFirst()
                .orElse(this);
    }

    /** The next size down; the smallest has none but itself. */
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
