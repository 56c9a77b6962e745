package org.acsconsole.ui.control;

import java.util.Set;
import org.acsconsole.ui.text.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A cell's content in words.
 *
 * @param help what the text means, or says in full; empty where there is no more to say
 * @param tone the colour of the pill that the text stands in; null for a text without a pill
 * @param looks the pseudo-classes that the stylesheet knows the cell by
 */
public record CellText(String text, String help, @Nullable Tone tone, Set<String> looks) {

    public static final CellText EMPTY = of("");

    public CellText {
        looks = Set.copyOf(looks);
    }

    public static CellText of(String text) {
        return new CellText(text, "", null, Set.of());
    }

    public static CellText pill(String text, Tone tone) {
        return new CellText(text, "", tone, Set.of());
    }

    public CellText withHelp(String newHelp) {
        return new CellText(text, newHelp, tone, looks);
    }

    public CellText looking(Set<String> newLooks) {
        return new CellText(text, help, tone, newLooks);
    }

    /** The text and its help, for assistive tools. */
    String accessible() {
        return help.isEmpty() || help.equals(text) ? text : text + ", " + help;
    }
}
