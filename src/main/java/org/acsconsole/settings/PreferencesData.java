package org.acsconsole.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The preferences data is what the console remembers from one run to the next; a value is null if the user chose nothing yet.
 *
 * @param dividers positions of split panes, 0 to 1, by name
 */
public record PreferencesData(
        @Nullable Theme theme,
        Languages languages,
        @Nullable String profile,
        @Nullable WindowPlace window,
        Sizes sizes,
        Map<String, Double> dividers) {

    static final PreferencesData NOTHING = new PreferencesData(null, Languages.NONE, null, null, Sizes.NONE, Map.of());

    /**
     * The chosen languages.
     *
     * @param code the name of the programming language in which code is shown; this package does not interpret it
     */
    public record Languages(
            @Nullable Language window, @Nullable String code) {

        static final Languages NONE = new Languages(null, null);
    }

    /**
     * The chosen text sizes.
     *
     * @param presented the size in presentation mode
     */
    public record Sizes(@Nullable TextSize atWork, @Nullable TextSize presented) {

        static final Sizes NONE = new Sizes(null, null);
    }

    public PreferencesData {
        dividers = Map.copyOf(dividers);
    }

    /** Returns the position of the divider, if it was ever moved. */
    public Optional<Double> divider(String name) {
        return Optional.ofNullable(dividers.get(name));
    }

    public PreferencesData withTheme(Theme chosen) {
        return new PreferencesData(chosen, languages, profile, window, sizes, dividers);
    }

    public PreferencesData withLanguage(Language chosen) {
        return new PreferencesData(theme, new Languages(chosen, languages.code()), profile, window, sizes, dividers);
    }

    /** Returns a copy with another programming language for code. */
    public PreferencesData withCodeLanguage(String chosen) {
        return new PreferencesData(theme, new Languages(languages.window(), chosen), profile, window, sizes, dividers);
    }

    public PreferencesData withProfile(String opened) {
        return new PreferencesData(theme, languages, opened, window, sizes, dividers);
    }

    public PreferencesData withWindow(WindowPlace place) {
        return new PreferencesData(theme, languages, profile, place, sizes, dividers);
    }

    public PreferencesData withSize(TextSize chosen) {
        return new PreferencesData(theme, languages, profile, window, new Sizes(chosen, sizes.presented()), dividers);
    }

    public PreferencesData withPresented(TextSize chosen) {
        return new PreferencesData(theme, languages, profile, window, new Sizes(sizes.atWork(), chosen), dividers);
    }

    /** Returns a copy with the divider at {@code position}, 0 to 1. */
    public PreferencesData withDivider(String name, double position) {
        Map<String, Double> moved = new TreeMap<>(dividers);
        moved.put(name, position);
        return new PreferencesData(theme, languages, profile, window, sizes, moved);
    }
}
