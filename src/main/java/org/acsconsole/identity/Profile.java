package org.acsconsole.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One ACS resource as the administrator calls it. How to sign in to it is no part of it: secrets stay with the settings.
 *
 * @param endpoint null while nobody knows it: it stands beside the access key in a secret that could never be read
 * @param ledgerKey what ties ledger rows to the resource, whatever the profile is called: the endpoint's host, or the
 *     resource's GUID for a workshop service, whose port may change
 */
public record Profile(
        String name, Environment environment, @Nullable URI endpoint, String ledgerKey) {

    public Profile {
        if (name.isBlank() || ledgerKey.isBlank()) {
            throw new IllegalArgumentException("a profile has a name and a ledger key");
        }
    }

    /** What ties rows to a profile of which nobody knows the resource yet; they go over to the resource once it is known. */
    public static String keyWhileUnknown(String name) {
        return "unknown:" + name;
    }
}
