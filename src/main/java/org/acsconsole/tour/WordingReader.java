package org.acsconsole.tour;

import java.util.List;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;

/** Reads a text of a scenario: one for both languages, or one for each. */
final class WordingReader {

    private static final String EXPECTED = "a text, or one for each language: { \"en\": \"…\", \"ko\": \"…\" }";

    private WordingReader() {}

    static Wording read(Fields fields, String key) {
        if (fields.value(key).orElse(null) instanceof Json.Group group) {
            Fields languages = fields.inner(key, group, List.of("en", "ko"));
            return new Wording(text(languages, "en", "a text"), text(languages, "ko", "a text"));
        }
        String text = text(fields, key, EXPECTED);
        return new Wording(text, text);
    }

    private static String text(Fields fields, String key, String expected) {
        return fields.text(key, expected)
                .orElseThrow(() -> fields.bad(fields.place(key), key, expected))
                .value();
    }
}
