package org.acsconsole.tour;

import java.util.List;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/** Reads a text of a scenario: one for both languages, or one for each. */
final class LocalizedTextReader {

    private static final Reason<ExpectedValue> TEXT = Reason.of(ExpectedValue.TEXT);
    private static final Reason<ExpectedValue> TEXT_OR_TEXTS =
            Reason.of(ExpectedValue.TEXT_OR_TEXTS, "{ \"en\": \"…\", \"ko\": \"…\" }");

    private LocalizedTextReader() {}

    static LocalizedText read(Fields fields, String key) {
        if (fields.value(key).orElse(null) instanceof Json.JsonObject group) {
            Fields languages = fields.inner(key, group, List.of("en", "ko"));
            return new LocalizedText(text(languages, "en", TEXT), text(languages, "ko", TEXT));
        }
        String text = text(fields, key, TEXT_OR_TEXTS);
        return new LocalizedText(text, text);
    }

    private static String text(Fields fields, String key, Reason<ExpectedValue> expected) {
        return fields.text(key, expected)
                .orElseThrow(() -> fields.bad(fields.place(key), key, expected))
                .value();
    }
}
