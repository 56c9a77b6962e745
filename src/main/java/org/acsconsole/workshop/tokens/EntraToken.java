package org.acsconsole.workshop.tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a Teams user's Entra token says of itself; its signature cannot be checked here. */
public record EntraToken(String appId, String tenantId, String userId, Instant expiresOn) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Whether the text has the form that the IDs of tenants, applications and users have. */
    public static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    /** Reads a JWT with an end, an application ({@code appid}, or {@code azp} in version 2) and a user. */
    public static Optional<EntraToken> read(String token) {
        try {
            JsonNode claims = JSON.readTree(JWSObject.parse(token).getPayload().toString());
            String appId = claims.path("appid").asText(claims.path("azp").asText());
            return claims.path("exp").canConvertToLong()
                    ? Optional.of(new EntraToken(
                            appId,
                            claims.path("tid").asText(),
                            claims.path("oid").asText(),
                            Instant.ofEpochSecond(claims.path("exp").asLong())))
                    : Optional.empty();
        } catch (ParseException | JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
