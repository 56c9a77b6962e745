package org.acsconsole.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A keyword is a value that files name by a fixed word. */
public interface Keyword {

    String name();

    /** Returns the word as written in a file. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the choice that the word names. */
    static <W extends Keyword> Optional<W> of(String word, W[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.word().equals(word))
                .findFirst();
    }

    /** Returns all keywords, for a message. */
    static String list(Keyword[] choices) {
        return Arrays.stream(choices).map(Keyword::word).collect(Collectors.joining(", "));
    }
}
