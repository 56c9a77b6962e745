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

/** What a token says of itself when it is decoded, offline and without a check of its signature; for display only. */
sealed interface DecodedToken {

    /**
     * A JSON web token; its parts in the order in which they stand there.
     *
     * @param signature how many bytes it has; negative if it cannot be read
     */
    record Decoded(List<Claim> header, List<Claim> claims, int signature) implements DecodedToken {

        public Decoded {
            header = List.copyOf(header);
            claims = List.copyOf(claims);
        }

        /** Whether the header says that a workshop service made it. */
        boolean fromWorkshop() {
            return !header("workshop").isEmpty();
        }

        /** Whether it names an identity of Azure Communication Services, real or a workshop's. */
        boolean namesAnIdentity() {
            return !claim("skypeid").isEmpty();
        }

        /** The text of a header's field; empty if there is none. */
        String header(String name) {
            return text(header, name);
        }

        /** The text of a claim; empty if there is none. */
        String claim(String name) {
            return text(claims, name);
        }

        /** The moment that a claim names; null if there is none or it is none. */
        @Nullable
        Instant moment(String name) {
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

    /** Nothing that can be shown, and why. */
    record Opaque(Reason reason) implements DecodedToken {}

    /** Why a token cannot be decoded. */
    enum Reason {
        /** Nothing is there. */
        EMPTY,
        /** It is longer than any token. */
        TOO_LONG,
        /** A JSON web token has three parts with dots between them, this has no dot. */
        ONE_PART,
        /** The signature is missing. */
        TWO_PARTS,
        /** An encrypted JSON web token: only who has the key reads it. */
        FIVE_PARTS,
        OTHER_PARTS,
        /** A part is not base64url of UTF-8. */
        NOT_BASE64,
        /** A part is no JSON object. */
        NOT_JSON
    }

    int LONGEST = 16_384;

    /** Decodes header and claims; the signature is not looked at, and nothing is kept. */
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

    /** Reads one of the parts. */
    final class Part {

        private static final ObjectReader JSON = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readerFor(JsonNode.class);

        private Part() {}

        /** Two tokens in a row have five parts as well. */
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
