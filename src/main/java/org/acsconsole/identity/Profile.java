package org.acsconsole.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One ACS resource as the administrator calls it. How to sign in to it is not part of it: secrets stay with the settings.
 *
 * @param endpoint null while it is not known: it stands beside the access key in a secret that could never be read
 * @param ledgerKey what ties ledger rows to the resource, whatever the profile is called: the endpoint's
 *     {@link #hostOf host}, or the resource's GUID for a workshop service, whose port may change
 * @param reasonRequired whether a reason has to be given for what destroys
 * @param readOnly whether nothing may be changed in it, neither on the service nor in the ledger
 */
public record Profile(
        String name,
        Environment environment,
        @Nullable URI endpoint,
        String ledgerKey,
        boolean reasonRequired,
        boolean readOnly) {

    private static final int HTTPS = 443;
    private static final String OF_WORKSHOP = "workshop:";
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public Profile {
        if (name.isBlank() || ledgerKey.isBlank()) {
            throw new IllegalArgumentException("a profile has a name and a ledger key");
        }
    }

    /** A profile that requires no reason, and in which everything may be changed. */
    public Profile(String name, Environment environment, @Nullable URI endpoint, String ledgerKey) {
        this(name, environment, endpoint, ledgerKey, false, false);
    }

    /** The ledger key of a workshop service with that resource. */
    public static String keyOfWorkshop(String resource) {
        return OF_WORKSHOP + resource;
    }

    /** The resource's GUID where the ledger key has it, as that of a workshop does. */
    public Optional<String> resource() {
        return Optional.of(ledgerKey)
                .filter(key -> key.startsWith(OF_WORKSHOP))
                .map(key -> key.substring(OF_WORKSHOP.length()))
                .filter(resource -> GUID.matcher(resource).matches());
    }

    /** Whether the identity is known to belong to another resource, such as an attendee's: this one can do nothing to it. */
    public boolean isForeign(IdentityId id) {
        return resource().filter(id::isForeignTo).isPresent();
    }

    /** Returns the profile with that rule. */
    public Profile requiringReason(boolean required) {
        return new Profile(name, environment, endpoint, ledgerKey, required, readOnly);
    }

    /** Returns the profile with that rule. */
    public Profile readOnly(boolean only) {
        return new Profile(name, environment, endpoint, ledgerKey, reasonRequired, only);
    }

    /** The endpoint's host, with its port unless that is 443: another service may listen on each. */
    public static String hostOf(URI endpoint) {
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        return endpoint.getPort() < 0 || endpoint.getPort() == HTTPS ? host : host + ":" + endpoint.getPort();
    }

    /** The key of a profile whose resource is not known yet; its rows go over to the resource once it is. */
    public static String keyWhileUnknown(String name) {
        return "unknown:" + name;
    }
}
