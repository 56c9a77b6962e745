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
import org.acsconsole.workshop.store.CustomIdentity;
import org.acsconsole.workshop.store.TeamsAssignment;
import org.jspecify.annotations.Nullable;

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

    /** An identity, as the preview with custom IDs answers it. */
    static byte[] custom(String id, CustomIdentity identity) {
        return bytes(customNode(id, identity));
    }

    /** The answer of that preview to a create; with a token if there is one. */
    static byte[] custom(String id, CustomIdentity identity, @Nullable Token token) {
        ObjectNode node = object().set("identity", customNode(id, identity));
        return bytes(token == null ? node : node.set("accessToken", tokenNode(token)));
    }

    static byte[] assignment(TeamsAssignment assignment) {
        ObjectNode node = object().put("objectId", assignment.objectId())
                .put("tenantId", assignment.tenantId())
                .put("principalType", assignment.principalType());
        assignment.clientIds().forEach(node.putArray("clientIds")::add);
        return bytes(node);
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

    private static ObjectNode customNode(String id, CustomIdentity identity) {
        ObjectNode node = object();
        if (identity.customId() != null) {
            node.put("customId", identity.customId());
        }
        node.put("id", id);
        if (identity.lastTokenOn() != null) {
            node.put("lastTokenIssuedAt", time(identity.lastTokenOn()));
        }
        return node;
    }

    private static ObjectNode tokenNode(Token token) {
        return object().put("token", token.value()).put("expiresOn", time(token.expiresOn()));
    }
}
