package org.acsconsole.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value that files name by a fixed word. */
public interface Keyword {

    String name();

    /** The word itself, as it stands in a file. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of {@code choices} that the word means. */
    static <W extends Keyword> Optional<W> of(String word, W[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.word().equals(word))
                .findFirst();
    }

    /** All words, for a message. */
    static String list(Keyword[] choices) {
        return Arrays.stream(choices).map(Keyword::word).collect(Collectors.joining(", "));
    }
}
