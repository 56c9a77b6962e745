package org.acsconsole.workshop.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * A user of the workshop's own OpenID issuer.
 *
 * @param name such as {@code alice@contoso.com}
 * @param objectId the GUID that is the same whenever the user signs in
 * @param tenantId the GUID of the user's tenant
 */
public record EntraUser(String name, String objectId, String tenantId) {

    /** Every name is a user's; upper and lower case do not make another one. */
    public static EntraUser named(String name, String tenantId) {
        String key = tenantId + " " + name.toLowerCase(Locale.ROOT);
        return new EntraUser(
                name,
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
                tenantId);
    }
}
