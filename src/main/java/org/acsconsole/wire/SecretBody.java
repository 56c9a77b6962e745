package org.acsconsole.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.acsconsole.secret.SecretNames;
import org.acsconsole.secret.SecretText;
import org.jspecify.annotations.Nullable;

/** This class removes secrets from a body: by name and by form in JSON, and from the first mention on in other text. */
final class SecretBody {

    /** The number of bytes that are kept of a body. */
    static final int MOST_KEPT = 64 << 10;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Fields beside a token that are not secret. */
    private static final Set<String> OPEN = Set.of("expiresOn", "createTokenWithScopes");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private SecretBody() {}

    static Body without(byte[] bytes) {
        if (bytes.length == 0) {
            return Body.NOTHING;
        }
        boolean whole = bytes.length <= MOST_KEPT;
        String text = decoded(bytes, whole ? bytes.length : beforeCharacterAt(bytes, MOST_KEPT));
        if (text == null || CONTROLS.matcher(text).find()) {
            return new Body(Body.Kind.BINARY, "", bytes.length, false);
        }
        if (!whole) {
            return new Body(Body.Kind.TEXT, SecretText.withoutMentioned(beforeCutWord(text)), bytes.length, false);
        }
        JsonNode json = parsed(text);
        return json == null
                ? new Body(Body.Kind.TEXT, SecretText.withoutFormFields(text), bytes.length, true)
                : new Body(Body.Kind.JSON, masked(json, false).toString(), bytes.length, true);
    }

    /** Drops the last word, because a secret that was cut in two may not be recognised. */
    private static String beforeCutWord(String text) {
        int end = text.length();
        while (end > 0 && isPartOfWord(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetterOrDigit(character) || "+/=.%-_\\".indexOf(character) >= 0;
    }

    private static JsonNode masked(JsonNode node, boolean secret) {
        if (node.isObject()) {
            ObjectNode masked = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> {
                String name = field.getKey();
                boolean hidden = !OPEN.contains(name) && (secret || SecretNames.isSecret(name));
                masked.set(SecretText.withoutLookalikes(name), masked(field.getValue(), hidden));
            });
            return masked;
        }
        if (node.isArray()) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> masked.add(masked(element, secret)));
            return masked;
        }
        if (node.isNull()) {
            return node;
        }
        if (secret) {
            return TextNode.valueOf(SecretText.MASK);
        }
        return node.isTextual() ? TextNode.valueOf(SecretText.withoutMentioned(node.textValue())) : node;
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node.isContainerNode() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static @Nullable String decoded(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int beforeCharacterAt(byte[] bytes, int index) {
        int start = index;
        while (start > index - 4 && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }
}
