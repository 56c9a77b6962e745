package org.acsconsole.tour;

import java.util.LinkedHashSet;
import java.util.Set;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;

/** The names that the steps so far gave to what they make. */
final class Names {

    private final Set<String> identities = new LinkedHashSet<>();
    private final Set<String> tokens = new LinkedHashSet<>();

    /** The name of something that this step makes. */
    String given(Fields fields, String key) {
        Json.Text text = text(fields, key, "a name for what the step makes");
        if (!of(key).add(text.value())) {
            throw fields.bad(text.place(), key, "a name that no earlier step gave");
        }
        return text.value();
    }

    /** The name of something that an earlier step made. */
    String known(Fields fields, String key) {
        String expected = of(key).isEmpty()
                ? "an earlier step that makes such a thing; there is none"
                : "the name of what an earlier step made: " + String.join(", ", of(key));
        Json.Text text = text(fields, key, expected);
        if (!of(key).contains(text.value())) {
            throw fields.bad(text.place(), key, expected);
        }
        return text.value();
    }

    private Set<String> of(String key) {
        return key.equals(StepReader.TOKEN) ? tokens : identities;
    }

    private static Json.Text text(Fields fields, String key, String expected) {
        return fields.text(key, expected).orElseThrow(() -> fields.bad(fields.place(key), key, expected));
    }
}
