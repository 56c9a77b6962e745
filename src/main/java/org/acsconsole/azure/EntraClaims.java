package org.acsconsole.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.SignedInAccount;
import org.acsconsole.identity.TeamsGrant;
import org.acsconsole.identity.TokenGrant;
import org.acsconsole.identity.TokenScope;

/** This class reads what a token says; its signature is the service's business. */
final class EntraClaims {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EntraClaims() {}

    /** Returns whom an Entra token names. */
    static SignedInAccount account(String token) {
        JsonNode claims = of(token);
        return claims.isMissingNode()
                ? SignedInAccount.UNKNOWN
                : new SignedInAccount(
                        first(claims, "upn", "preferred_username", "unique_name", "email"),
                        first(claims, "appid", "azp"),
                        first(claims, "tid"),
                        first(claims, "oid"));
    }

    /** Returns what came for a Teams user's Entra token; of a token that cannot be read nothing is known but its end. */
    static TeamsGrant teamsGrant(IdentityId asked, TokenGrant token) {
        JsonNode claims = of(token.value().reveal());
        IdentityId named = IdentityId.of("8:" + first(claims, "skypeid"))
                .filter(id -> id.objectId().equals(asked.objectId()))
                .orElse(asked);
        Set<TokenScope> scopes = Stream.of(first(claims, "acsScope").split(",", -1))
                .flatMap(name -> TokenScope.of(name).stream())
                .collect(Collectors.toSet());
        return new TeamsGrant(named, scopes, token);
    }

    private static JsonNode of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IOException | IllegalArgumentException unreadable) {
            return MissingNode.getInstance();
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
