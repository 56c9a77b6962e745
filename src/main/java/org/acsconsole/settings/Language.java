package org.acsconsole.settings;

import java.util.Locale;
import org.acsconsole.json.Keyword;

/** A language that the console speaks, or the system's if it is one of them. */
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

    /** The locale to speak, where {@code system} is the one that the computer is set to. */
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system.getLanguage().equals(KOREAN.word) ? Locale.KOREAN : Locale.ENGLISH;
            case ENGLISH -> Locale.ENGLISH;
            case KOREAN -> Locale.KOREAN;
        };
    }
}
