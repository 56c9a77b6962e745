package org.acsconsole.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.Stream;
import org.acsconsole.identity.SignedInAccount;

/** This class reads from an Entra token whom it names; its signature is the service's business. */
final class EntraClaims {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EntraClaims() {}

    static SignedInAccount account(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return SignedInAccount.UNKNOWN;
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return new SignedInAccount(
                    first(claims, "upn", "preferred_username", "unique_name", "email"),
                    first(claims, "appid", "azp"),
                    first(claims, "tid"),
                    first(claims, "oid"));
        } catch (IOException | IllegalArgumentException unreadable) {
            return SignedInAccount.UNKNOWN;
        }
    }

    private static String first(JsonNode claims, String... names) {
        return Stream.of(names)
                .map(name -> claims.path(name).asText(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
