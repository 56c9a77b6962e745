package org.acsconsole.workshop.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.acsconsole.workshop.protocol.ControlJson;

/** The bodies that the service answers. */
final class IdentityJson {

    private static final ObjectMapper JSON = new ObjectMapper(ControlJson.pooled());
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .appendLiteral("+00:00")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private IdentityJson() {}

    /** A token's value, a secret, and its end. */
    record Token(String value, Instant expiresOn) {
        @Override
        public String toString() {
            return "Token[…, " + expiresOn + "]";
        }
    }

    static byte[] identity(String id) {
        return bytes(identityNode(id));
    }

    static byte[] identity(String id, Token token) {
        return bytes(identityNode(id).set("accessToken", tokenNode(token)));
    }

    static byte[] token(Token token) {
        return bytes(tokenNode(token));
    }

    /** At most seven digits of a second, without trailing zeros, and a numeric offset, as recorded. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode identityNode(String id) {
        ObjectNode node = object();
        node.putObject("identity").put("id", id);
        return node;
    }

    private static ObjectNode tokenNode(Token token) {
        return object().put("token", token.value()).put("expiresOn", time(token.expiresOn()));
    }
}
