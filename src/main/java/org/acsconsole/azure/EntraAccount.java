package org.acsconsole.azure;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Entra account says as whom, and how, the console signs in with Microsoft Entra ID.
 *
 * @param tenant a GUID or a domain; null for the one that the user or the environment names
 * @param client the application's ID; null for the one that Microsoft's libraries use
 * @param authority the host that gives tokens; null for the public cloud's
 * @param known whether the authority is one that Microsoft's list of clouds need not confirm
 */
public record EntraAccount(
        Method method,
        @Nullable String tenant,
        @Nullable String client,
        @Nullable URI authority,
        boolean known) {

    static final URI PUBLIC_CLOUD = URI.create("https://login.microsoftonline.com");

    /** A way to prove who signs in. */
    public sealed interface Method {

        /** Whether it needs a user in front of the console. */
        default boolean asksUser() {
            return this instanceof DeviceCode || this instanceof Browser;
        }
    }

    /** The user enters a code in a browser, on any device. */
    public record DeviceCode() implements Method {}

    /** The user signs in in the browser of this computer. */
    public record Browser() implements Method {}

    /** An application has a secret. */
    public record ClientSecret(String secret) implements Method {
        @Override
        public String toString() {
            return "ClientSecret[••••••]";
        }
    }

    /**
     * An application has a certificate with its private key, in PEM or PFX.
     *
     * @param password opens a PFX file
     */
    public record ClientCertificate(Path file, Optional<String> password) implements Method {
        @Override
        public String toString() {
            return "ClientCertificate[" + file + "]";
        }
    }

    /** The computer itself has an identity, as Azure's have. */
    public record ManagedIdentity() implements Method {}

    /** The Azure CLI is signed in. */
    public record AzureCli() implements Method {}

    /** The first of the ways that are set up here, in the order of {@code DefaultAzureCredential}. */
    public record DefaultChain() implements Method {}

    URI authorityOrPublic() {
        return authority == null ? PUBLIC_CLOUD : authority;
    }
}
