package org.acsconsole.tour;

import java.util.Locale;

/** A text of a scenario in the languages that the console speaks. */
public record LocalizedText(String english, String korean) {

    public LocalizedText {
        if (english.isBlank() || korean.isBlank()) {
            throw new IllegalArgumentException("a text is not blank");
        }
    }

    /** The text in the locale's language. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
