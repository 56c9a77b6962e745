package org.acsconsole.workshop.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.protocol.ControlJson;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.Range;
import org.jspecify.annotations.Nullable;

/** The body of a request under {@code /_workshop/}: a JSON object that is checked against the record it is bound to. */
record ControlBody(JsonNode fields) {

    private static final String KINDS =
            Stream.of(FaultKind.values()).map(FaultKind::wireName).collect(Collectors.joining(", "));

    /** What the value of a component must be, and how a refusal says it. */
    private record Rule(Predicate<JsonNode> accepts, String wanted) {

        static Rule of(RecordComponent component) {
            Class<?> type = component.getType();
            Range range = component.getAnnotation(Range.class);
            if (range != null) {
                return new Rule(
                        value -> value.isInt() && value.intValue() >= range.least() && value.intValue() <= range.most(),
                        "a whole number from " + range.least() + " to " + range.most());
            }
            if (type.isRecord()) {
                return new Rule(JsonNode::isObject, "an object with " + String.join(" and ", names(type)));
            }
            if (type == Boolean.class) {
                return new Rule(JsonNode::isBoolean, "true or false");
            }
            if (type == Duration.class) {
                return new Rule(ControlBody::isSpan, "a span such as \"PT1H\" or \"-PT10M\"");
            }
            return type == FaultKind.class
                    ? new Rule(value -> FaultKind.of(value.textValue()).isPresent(), "one of " + KINDS)
                    : new Rule(JsonNode::isTextual, "a text");
        }
    }

    /** Reads the body, or refuses what is not an object. */
    static ControlBody parse(byte[] body) {
        return new ControlBody(
                JsonBody.object(body).orElseThrow(() -> Refusal.malformed("The body must be a JSON object.")));
    }

    /** The record, or a refusal that names the field which is unknown, missing or of another type. */
    <T extends Record> T as(Class<T> type) {
        require(fields, "", type);
        try {
            return ControlJson.read(fields, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("accepted, but not bound to " + type, e);
        }
    }

    boolean isNull(String field) {
        return fields.path(field).isNull();
    }

    private static void require(JsonNode fields, String place, Class<?> type) {
        List<String> known = names(type);
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (!known.contains(field.getKey())) {
                throw Refusal.malformed("There is no '" + place + field.getKey() + "' here; known are "
                        + String.join(", ", known) + ".");
            }
        }
        for (RecordComponent component : type.getRecordComponents()) {
            require(component, fields.path(component.getName()));
        }
    }

    private static void require(RecordComponent component, JsonNode value) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean absent =
                value.isMissingNode() || (value.isNull() && component.getType().isRecord());
        if (optional && absent) {
            return;
        }
        Rule rule = Rule.of(component);
        if (!rule.accepts().test(value)) {
            throw Refusal.malformed("'" + component.getName() + "' must be " + rule.wanted() + ".");
        }
        if (value.isObject()) {
            require(value, component.getName() + ".", component.getType());
        }
    }

    private static List<String> names(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isSpan(JsonNode value) {
        try {
            Duration.parse(value.isTextual() ? value.textValue() : "");
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
