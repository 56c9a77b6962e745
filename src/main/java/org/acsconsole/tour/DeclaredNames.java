package org.acsconsole.tour;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/** The names that the steps so far gave to what they make. */
final class DeclaredNames {

    private final Set<String> identities = new LinkedHashSet<>();
    private final Set<String> tokens = new LinkedHashSet<>();

    /** The name of something that this step makes. */
    String given(Fields fields, String key) {
        Json.JsonString text = fields.required(key, Reason.of(ExpectedValue.NEW_NAME));
        if (!of(key).add(text.value())) {
            throw fields.bad(text.place(), key, Reason.of(ExpectedValue.NAME_NOT_GIVEN));
        }
        return text.value();
    }

    /** The name of something that an earlier step made. */
    String known(Fields fields, String key) {
        Reason<ExpectedValue> expected = of(key).isEmpty()
                ? Reason.of(ExpectedValue.EARLIER_STEP)
                : Reason.of(ExpectedValue.EARLIER_NAME, String.join(", ", of(key)));
        Json.JsonString text = fields.required(key, expected);
        if (!of(key).contains(text.value())) {
            throw fields.bad(text.place(), key, expected);
        }
        return text.value();
    }

    /** What a wrong step names counts as made, so that those after it are not wrong, too. */
    void assume(Fields fields) {
        for (String key : List.of(StepReader.IDENTITY, StepReader.TOKEN)) {
            if (fields.value(key).orElse(null) instanceof Json.JsonString name) {
                of(key).add(name.value());
            }
        }
    }

    private Set<String> of(String key) {
        return key.equals(StepReader.TOKEN) ? tokens : identities;
    }
}
