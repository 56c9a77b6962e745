package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.EntraClient;
import org.acsconsole.workshop.tokens.EntraMint;
import org.acsconsole.workshop.tokens.EntraPermissions;
import org.acsconsole.workshop.tokens.EntraToken;
import org.acsconsole.workshop.tokens.EntraUser;

/** The sign-in of a user by name and password: any name, and the application's secret as the password. */
record EntraUserSignIn(EntraClient client, EntraMint mint) {

    HttpAnswer answer(RequestTarget form, String tenant, String issuer, Instant now) {
        if (!EntraApi.is(client.clientId(), form.single("client_id"))) {
            return EntraError.otherClient();
        }
        String name = form.single("username");
        if (name == null || name.isBlank() || !EntraApi.is(client.clientSecret(), form.single("password"))) {
            return EntraError.of(
                    400,
                    "invalid_grant",
                    50126,
                    "Error validating credentials due to invalid username or password. In the workshop every name is"
                            + " a user's, and the client secret is the password.");
        }
        return issued(name, String.valueOf(form.single("scope")), tenant, issuer, now);
    }

    /** The tokens of a user who is known by now. */
    HttpAnswer issued(String name, String scope, String tenant, String issuer, Instant now) {
        Optional<EntraPermissions> permissions = EntraPermissions.of(scope);
        if (permissions.isEmpty()) {
            return EntraError.of(400, "invalid_scope", 70011, "The scope must name permissions of one API.");
        }
        EntraUser user = EntraUser.named(name.strip(), tenantId(tenant));
        ObjectNode more = IdentityJson.object()
                .put("scope", scope)
                .put("id_token", mint.idToken(issuer, client.clientId(), user, now))
                .put("client_info", clientInfo(user));
        return EntraApi.issued(more, mint.make(issuer, client.clientId(), user, permissions.get(), now));
    }

    /** A tenant that is given by a name has a GUID too. */
    private String tenantId(String tenant) {
        return EntraToken.isGuid(tenant)
                ? tenant
                : UUID.nameUUIDFromBytes((client.clientId() + tenant).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** What Microsoft's libraries make the user's account of. */
    private static String clientInfo(EntraUser user) {
        ObjectNode info = IdentityJson.object().put("uid", user.objectId()).put("utid", user.tenantId());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(IdentityJson.bytes(info));
    }
}
