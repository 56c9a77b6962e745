package org.acsconsole.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The preferences data is what the console remembers from one run to the next; a value is null if the user chose nothing yet.
 */
public record PreferencesData(
        @Nullable Theme theme,
        Languages languages,
        @Nullable String profile,
        @Nullable WindowPlace window,
        Sizes sizes,
        View view) {

    static final PreferencesData NOTHING = new PreferencesData(null, Languages.NONE, null, null, Sizes.NONE, View.NONE);

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

    /**
     * The arrangement of the window.
     *
     * @param dividers positions of split panes, 0 to 1, by name
     * @param arranged what else the user arranged, by name; this package does not interpret it
     */
    public record View(Map<String, Double> dividers, Map<String, String> arranged) {

        static final View NONE = new View(Map.of(), Map.of());

        public View {
            dividers = Map.copyOf(dividers);
            arranged = Map.copyOf(arranged);
        }
    }

    /** Returns the position of the divider, if it was ever moved. */
    public Optional<Double> divider(String name) {
        return Optional.ofNullable(view.dividers().get(name));
    }

    public PreferencesData withTheme(Theme chosen) {
        return new PreferencesData(chosen, languages, profile, window, sizes, view);
    }

    public PreferencesData withLanguage(Language chosen) {
        return new PreferencesData(theme, new Languages(chosen, languages.code()), profile, window, sizes, view);
    }

    /** Returns a copy with another programming language for code. */
    public PreferencesData withCodeLanguage(String chosen) {
        return new PreferencesData(theme, new Languages(languages.window(), chosen), profile, window, sizes, view);
    }

    public PreferencesData withProfile(String opened) {
        return new PreferencesData(theme, languages, opened, window, sizes, view);
    }

    public PreferencesData withWindow(WindowPlace place) {
        return new PreferencesData(theme, languages, profile, place, sizes, view);
    }

    public PreferencesData withSize(TextSize chosen) {
        return new PreferencesData(theme, languages, profile, window, new Sizes(chosen, sizes.presented()), view);
    }

    public PreferencesData withPresented(TextSize chosen) {
        return new PreferencesData(theme, languages, profile, window, new Sizes(sizes.atWork(), chosen), view);
    }

    /** Returns a copy with the divider at {@code position}, 0 to 1. */
    public PreferencesData withDivider(String name, double position) {
        Map<String, Double> moved = new TreeMap<>(view.dividers());
        moved.put(name, position);
        return withView(new View(moved, view.arranged()));
    }

    /** Returns what the user arranged under that name, if anything. */
    public Optional<String> arranged(String name) {
        return Optional.ofNullable(view.arranged().get(name));
    }

    /** Returns a copy with another arrangement under that name; an empty one is forgotten. */
    public PreferencesData withArranged(String name, String arrangement) {
        Map<String, String> arranged = new TreeMap<>(view.arranged());
        arranged.put(name, arrangement);
        arranged.values().removeIf(String::isEmpty);
        return withView(new View(view.dividers(), arranged));
    }

    private PreferencesData withView(View changed) {
        return new PreferencesData(theme, languages, profile, window, sizes, changed);
    }
}
