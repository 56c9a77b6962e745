package org.acsconsole.settings;

import java.util.Locale;
import org.acsconsole.json.Keyword;

/** A language is one of those that the console has texts in, or the system's language. */
public enum Language implements Keyword {
    SYSTEM("system"),
    ENGLISH("en"),
    KOREAN("ko");

    private final String word;

    Language(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** Returns the locale of the texts, given the locale of the system. */
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system.getLanguage().equals(KOREAN.word) ? Locale.KOREAN : Locale.ENGLISH;
            case ENGLISH -> Locale.ENGLISH;
            case KOREAN -> Locale.KOREAN;
        };
    }
}
