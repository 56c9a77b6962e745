package org.acsconsole.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A network setting says how a profile reaches its hosts.
 *
 * @param proxy null for the one that Java's options, the environment or the system names, if any
 * @param authority a PEM file with the authority that the profile trusts beside those of the system; null for none
 */
public record NetworkSetting(
        @Nullable ProxySetting proxy, @Nullable Path authority) {

    /** The network as the system has it. */
    public static final NetworkSetting OF_SYSTEM = new NetworkSetting(null, null);

    /** Returns the setting with another authority; null for none. */
    public NetworkSetting trusting(@Nullable Path newAuthority) {
        return new NetworkSetting(proxy, newAuthority);
    }

    /** Returns the setting of a profile of that name: what a user is asked for belongs to one profile. */
    NetworkSetting of(String profile) {
        return proxy == null
                ? this
                : new NetworkSetting(proxy.with(secret -> secret.of(profile).ofProxy()), authority);
    }

    /** Whether the user is asked for the proxy's password. */
    public boolean asks() {
        return proxy != null && proxy.password() instanceof SecretReference.Asked;
    }

    /** Returns the setting for somebody else, who has a name and a password of one's own, and decides whom to trust. */
    NetworkSetting shared() {
        return new NetworkSetting(proxy == null ? null : proxy.as(null, null), null);
    }
}
