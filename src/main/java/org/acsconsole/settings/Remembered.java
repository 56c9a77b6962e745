package org.acsconsole.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the console remembers from one run to the next; null where the person chose nothing yet.
 *
 * @param dividers how far split panes are opened, 0 to 1, by name
 */
public record Remembered(
        @Nullable Theme theme,
        @Nullable Language language,
        @Nullable String profile,
        @Nullable WindowPlace window,
        Sizes sizes,
        Map<String, Double> dividers) {

    static final Remembered NOTHING = new Remembered(null, null, null, null, Sizes.NONE, Map.of());

    /**
     * How large everything is.
     *
     * @param presented before an audience
     */
    public record Sizes(@Nullable TextSize atWork, @Nullable TextSize presented) {

        static final Sizes NONE = new Sizes(null, null);
    }

    public Remembered {
        dividers = Map.copyOf(dividers);
    }

    /** The divider's place, if it was ever moved. */
    public Optional<Double> divider(String name) {
        return Optional.ofNullable(dividers.get(name));
    }

    public Remembered withTheme(Theme chosen) {
        return new Remembered(chosen, language, profile, window, sizes, dividers);
    }

    public Remembered withLanguage(Language chosen) {
        return new Remembered(theme, chosen, profile, window, sizes, dividers);
    }

    public Remembered withProfile(String opened) {
        return new Remembered(theme, language, opened, window, sizes, dividers);
    }

    public Remembered withWindow(WindowPlace place) {
        return new Remembered(theme, language, profile, place, sizes, dividers);
    }

    public Remembered withSize(TextSize chosen) {
        return new Remembered(theme, language, profile, window, new Sizes(chosen, sizes.presented()), dividers);
    }

    public Remembered withPresented(TextSize chosen) {
        return new Remembered(theme, language, profile, window, new Sizes(sizes.atWork(), chosen), dividers);
    }

    /** The same, with the divider at {@code position}, 0 to 1. */
    public Remembered withDivider(String name, double position) {
        Map<String, Double> moved = new TreeMap<>(dividers);
        moved.put(name, position);
        return new Remembered(theme, language, profile, window, sizes, moved);
    }
}
