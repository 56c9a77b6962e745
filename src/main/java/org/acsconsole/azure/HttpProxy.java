package org.acsconsole.azure;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.acsconsole.secret.KnownSecrets;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy is asked for tunnels to hosts.
 *
 * @param authorization the header that tells it user and password; empty if it is told none
 */
public record HttpProxy(String host, int port, Optional<String> authorization) {

    /** A proxy that is told no user. */
    public static HttpProxy at(String host, int port) {
        return new HttpProxy(host, port, Optional.empty());
    }

    /** Returns the proxy that is told a user with a password, by Basic authentication (RFC 7617); null for no user. */
    public HttpProxy as(@Nullable String user, String password) {
        return user == null ? this : new HttpProxy(host, port, Optional.of(basic(user, password)));
    }

    Proxy route() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host.replaceAll("[\\[\\]]", ""), port));
    }

    static String basic(String user, String password) {
        KnownSecrets.ofThisProcess().add(password);
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Omits user and password. */
    @Override
    public String toString() {
        return "HttpProxy[" + host + ":" + port + "]";
    }
}
