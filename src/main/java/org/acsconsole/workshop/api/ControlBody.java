package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.acsconsole.workshop.http.Refusal;

/** What the doors under {@code /_workshop/} are told: a JSON object of which every field is known. */
record ControlBody(JsonNode fields) {

    /** Reads the body, or refuses what is no object or has other fields. */
    static ControlBody parse(byte[] body, List<String> known) {
        JsonNode fields = JsonBody.object(body).orElseThrow(() -> Refusal.malformed("The body must be a JSON object."));
        return of(fields, "", known);
    }

    private static ControlBody of(JsonNode fields, String place, List<String> known) {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (!known.contains(field.getKey())) {
                throw Refusal.malformed("There is no '" + place + field.getKey() + "' here; known are "
                        + String.join(", ", known) + ".");
            }
        }
        return new ControlBody(fields);
    }

    boolean has(String field) {
        return fields.has(field);
    }

    boolean isNull(String field) {
        return fields.path(field).isNull();
    }

    /** The name of the one field, or a refusal if there are more or none. */
    String only(String wanted) {
        if (fields.size() != 1) {
            throw Refusal.malformed("The body must have exactly one field: " + wanted + ".");
        }
        return fields.fieldNames().next();
    }

    ControlBody object(String field, List<String> known) {
        JsonNode value = fields.path(field);
        if (!value.isObject()) {
            throw Refusal.malformed("'" + field + "' must be an object with " + String.join(" and ", known) + ".");
        }
        return of(value, field + ".", known);
    }

    boolean truth(String field) {
        JsonNode value = fields.path(field);
        if (!value.isBoolean()) {
            throw Refusal.malformed("'" + field + "' must be true or false.");
        }
        return value.booleanValue();
    }

    int number(String field, int least, int most) {
        JsonNode value = fields.path(field);
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw Refusal.malformed("'" + field + "' must be a whole number from " + least + " to " + most + ".");
        }
        return value.intValue();
    }

    String text(String field) {
        JsonNode value = fields.path(field);
        if (!value.isTextual()) {
            throw Refusal.malformed("'" + field + "' must be a text.");
        }
        return value.textValue();
    }

    /** A span in ISO 8601, such as {@code PT15M}. */
    Duration duration(String field) {
        JsonNode value = fields.path(field);
        try {
            return Duration.parse(value.isTextual() ? value.textValue() : "");
        } catch (DateTimeException e) {
            throw Refusal.malformed("'" + field + "' must be a span such as \"PT1H\" or \"-PT10M\".");
        }
    }
}
