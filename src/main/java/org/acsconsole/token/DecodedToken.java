package org.acsconsole.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.acsconsole.identity.TokenValue;
import org.jspecify.annotations.Nullable;

/** A decoded token holds what a token says, without a check of its signature; it is for display only. */
public sealed interface DecodedToken {

    /**
     * A decoded JSON web token has its fields in their original order.
     *
     * @param signature the length of the signature in bytes; negative if it cannot be read
     */
    record Decoded(List<Claim> header, List<Claim> claims, int signature) implements DecodedToken {

        public Decoded {
            header = List.copyOf(header);
            claims = List.copyOf(claims);
        }

        /** Returns whether the header says that a workshop service issued the token. */
        public boolean fromWorkshop() {
            return !header("workshop").isEmpty();
        }

        /** Returns whether the token names an identity of Azure Communication Services or of a workshop. */
        public boolean namesAnIdentity() {
            return !claim("skypeid").isEmpty();
        }

        /** Returns the text of a header field; empty if there is none. */
        String header(String name) {
            return text(header, name);
        }

        /** Returns the text of a claim; empty if there is none. */
        public String claim(String name) {
            return text(claims, name);
        }

        /** Returns the time of a claim; null if the claim is missing or not a time. */
        @Nullable
        public Instant moment(String name) {
            return claims.stream()
                    .filter(claim -> claim.name().equals(name))
                    .findFirst()
                    .flatMap(Claim::moment)
                    .orElse(null);
        }

        private static String text(List<Claim> fields, String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .map(Claim::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /** An opaque token cannot be decoded, for the given reason. */
    record Opaque(Reason reason) implements DecodedToken {}

    /** A reason why a token cannot be decoded. */
    enum Reason {
        /** The text is empty. */
        EMPTY,
        /** The text has several tokens. */
        SEVERAL,
        /** The text is longer than any token. */
        TOO_LONG,
        /** The text has no dot, but a JSON web token has three parts separated by dots. */
        ONE_PART,
        /** The signature is missing. */
        TWO_PARTS,
        /** The token is encrypted (JWE); only the holder of the key can read it. */
        FIVE_PARTS,
        OTHER_PARTS,
        /** A part is not base64url of UTF-8. */
        NOT_BASE64,
        /** A part is not a JSON object. */
        NOT_JSON
    }

    int LONGEST = 16_384;

    /** Decodes header and claims without checking the signature. */
    static DecodedToken of(TokenValue token) {
        String text = token.reveal().strip();
        if (text.length() > LONGEST) {
            return new Opaque(Reason.TOO_LONG);
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return new Opaque(
                    switch (parts.length) {
                        case 1 -> Reason.ONE_PART;
                        case 2 -> Reason.TWO_PARTS;
                        case 5 -> Part.saysEncrypted(parts[0]) ? Reason.FIVE_PARTS : Reason.OTHER_PARTS;
                        default -> Reason.OTHER_PARTS;
                    });
        }
        try {
            return new Decoded(Part.read(parts[0]), Part.read(parts[1]), Part.length(parts[2]));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return new Opaque(Reason.NOT_BASE64);
        } catch (JsonProcessingException e) {
            return new Opaque(Reason.NOT_JSON);
        }
    }

    /** This class reads one part of a token. */
    final class Part {

        private static final ObjectReader JSON = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readerFor(JsonNode.class);

        private Part() {}

        /** Distinguishes a JWE from two concatenated tokens, which have five parts as well. */
        private static boolean saysEncrypted(String header) {
            try {
                return read(header).stream().anyMatch(field -> field.name().equals("enc"));
            } catch (IllegalArgumentException | CharacterCodingException | JsonProcessingException e) {
                return false;
            }
        }

        private static int length(String part) {
            try {
                return bytes(part).length;
            } catch (IllegalArgumentException e) {
                return -1;
            }
        }

        private static byte[] bytes(String part) {
            return Base64.getUrlDecoder().decode(part.replace('+', '-').replace('/', '_'));
        }

        private static List<Claim> read(String part) throws CharacterCodingException, JsonProcessingException {
            byte[] bytes = bytes(part);
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                throw new NotAnObject();
            }
            List<Claim> claims = new ArrayList<>();
            node.properties().forEach(field -> claims.add(Claim.of(field.getKey(), field.getValue())));
            return claims;
        }

        private static final class NotAnObject extends JsonProcessingException {

            private static final long serialVersionUID = 1L;

            NotAnObject() {
                super("not a JSON object");
            }
        }
    }
}
