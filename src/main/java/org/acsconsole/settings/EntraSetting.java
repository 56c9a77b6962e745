package org.acsconsole.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An Entra setting is the object {@code signIn} of a profile: how it signs in with Microsoft Entra ID.
 *
 * @param tenant a GUID or a domain; null if it is not configured
 * @param client the application's ID; null if it is not configured
 * @param secret the client secret, or the password of the certificate's file; null if there is none
 * @param certificate the file of the client certificate; null if there is none
 * @param authorityHost null for the public cloud's
 */
public record EntraSetting(
        EntraMethod method,
        @Nullable String tenant,
        @Nullable String client,
        @Nullable SecretReference secret,
        @Nullable Path certificate,
        @Nullable URI authorityHost) {

    private static final String GUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final String DOMAIN = "[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})*";

    /** Whether it is a GUID or a domain. */
    public static boolean isTenant(String written) {
        return written.matches(GUID + "|" + DOMAIN);
    }

    /** Whether it is a GUID. */
    public static boolean isClient(String written) {
        return written.matches(GUID);
    }

    /** Creates the setting of a profile that needs no more than the method. */
    public EntraSetting(EntraMethod method) {
        this(method, null, null, null, null, null);
    }

    /** Returns the setting with another reference to the secret, if it has one. */
    EntraSetting with(UnaryOperator<SecretReference> other) {
        SecretReference changed = secret == null ? null : other.apply(secret);
        return new EntraSetting(method, tenant, client, changed, certificate, authorityHost);
    }

    /** Returns the setting for another computer, where the certificate is expected beside the configuration file. */
    EntraSetting elsewhere() {
        Path beside = certificate == null ? null : certificate.getFileName();
        return new EntraSetting(method, tenant, client, secret, beside, authorityHost);
    }
}
