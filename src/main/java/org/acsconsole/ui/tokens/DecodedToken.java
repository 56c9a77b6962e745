package org.acsconsole.ui.tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.acsconsole.identity.TokenValue;

/** What a token says of itself when it is decoded, offline and without a check of its signature; for display only. */
sealed interface DecodedToken {

    /** A JSON web token; its parts in the order in which they stand there. */
    record Decoded(List<Claim> header, List<Claim> claims) implements DecodedToken {

        public Decoded {
            header = List.copyOf(header);
            claims = List.copyOf(claims);
        }

        /** Whether the header says that a workshop service made it. */
        boolean fromWorkshop() {
            return header.stream().anyMatch(claim -> claim.name().equals("workshop"));
        }
    }

    /** Nothing that can be shown, and why. */
    record Opaque(Reason reason) implements DecodedToken {}

    /** Why a token cannot be decoded. */
    enum Reason {
        /** It is longer than any token. */
        TOO_LONG,
        /** A JSON web token has three parts with dots between them. */
        NOT_THREE_PARTS,
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
            return new Opaque(Reason.NOT_THREE_PARTS);
        }
        try {
            return new Decoded(Part.read(parts[0]), Part.read(parts[1]));
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

        private static List<Claim> read(String part) throws CharacterCodingException, JsonProcessingException {
            byte[] bytes = Base64.getUrlDecoder().decode(part.replace('+', '-').replace('/', '_'));
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
