package org.acsconsole.workshop.api;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acsconsole.workshop.protocol.ControlJson;
import org.jspecify.annotations.Nullable;

/** The JSON object in a request's body; an empty body is an empty object, and null is as if absent. */
final class JsonBody {

    private static final ObjectMapper JSON = JsonMapper.builder(ControlJson.pooled())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode fields;

    private JsonBody(JsonNode fields) {
        this.fields = fields;
    }

    static JsonBody parse(byte[] body) {
        return body.length == 0
                ? new JsonBody(JSON.createObjectNode())
                : new JsonBody(object(body).orElseThrow(GuessedAnswers::malformedJson));
    }

    /** The object that the body is, if it is one in JSON. */
    static Optional<JsonNode> object(byte[] body) {
        try {
            // The parser would take UTF-16 too, and overlook some bad UTF-8.
            CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            JsonNode fields = JSON.readTree(text.toString());
            return Optional.of(fields).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The texts of a list; null if it is absent. */
    @Nullable
    List<String> texts(String field) {
        JsonNode list = fields.get(field);
        if (list == null || list.isNull()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        if (!list.isArray()) {
            throw GuessedAnswers.wrongType(field, "a list of strings");
        }
        for (JsonNode element : list) {
            if (!element.isTextual()) {
                throw GuessedAnswers.wrongType(field, "a list of strings");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /** A whole number of any size; null if it is absent. */
    @Nullable
    Number wholeNumber(String field) {
        JsonNode number = fields.get(field);
        if (number == null || number.isNull()) {
            return null;
        }
        if (!number.isIntegralNumber()) {
            throw GuessedAnswers.wrongType(field, "a whole number");
        }
        return number.numberValue();
    }

    boolean lacks(String field) {
        JsonNode value = fields.get(field);
        return value == null || value.isNull();
    }

    /** A text; empty if it is absent. */
    String text(String field) {
        JsonNode text = fields.get(field);
        if (text == null || text.isNull()) {
            return "";
        }
        if (!text.isTextual()) {
            throw GuessedAnswers.wrongType(field, "a string");
        }
        return text.textValue();
    }
}
