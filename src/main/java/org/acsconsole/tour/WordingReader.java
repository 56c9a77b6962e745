package org.acsconsole.tour;

import java.util.List;
import org.acsconsole.identity.Expected;
import org.acsconsole.identity.Reason;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;

/** Reads a text of a scenario: one for both languages, or one for each. */
final class WordingReader {

    private static final Reason<Expected> TEXT = Reason.of(Expected.TEXT);
    private static final Reason<Expected> TEXT_OR_TEXTS =
            Reason.of(Expected.TEXT_OR_TEXTS, "{ \"en\": \"…\", \"ko\": \"…\" }");

    private WordingReader() {}

    static Wording read(Fields fields, String key) {
        if (fields.value(key).orElse(null) instanceof Json.Group group) {
            Fields languages = fields.inner(key, group, List.of("en", "ko"));
            return new Wording(text(languages, "en", TEXT), text(languages, "ko", TEXT));
        }
        String text = text(fields, key, TEXT_OR_TEXTS);
        return new Wording(text, text);
    }

    private static String text(Fields fields, String key, Reason<Expected> expected) {
        return fields.text(key, expected)
                .orElseThrow(() -> fields.bad(fields.place(key), key, expected))
                .value();
    }
}
