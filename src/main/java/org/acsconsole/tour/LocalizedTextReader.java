package org.acsconsole.tour;

import java.util.List;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/** Reads a text of a scenario: one for both languages, or one for each. */
final class LocalizedTextReader {

    private static final Reason<ExpectedValue> TEXT_OR_TEXTS =
            Reason.of(ExpectedValue.TEXT_OR_TEXTS, "{ \"en\": \"…\", \"ko\": \"…\" }");

    private LocalizedTextReader() {}

    static LocalizedText read(Fields fields, String key) {
        if (fields.value(key).orElse(null) instanceof Json.JsonObject group) {
            Fields languages = fields.inner(key, group, List.of("en", "ko")).checked();
            Reason<ExpectedValue> both = Reason.of(ExpectedValue.TEXT_IN_BOTH, "\"%s\": \"…\"".formatted(key));
            return new LocalizedText(
                    languages.required("en", both).value(),
                    languages.required("ko", both).value());
        }
        String text = fields.required(key, TEXT_OR_TEXTS).value();
        return new LocalizedText(text, text);
    }
}
