package org.acsconsole.azure;

import org.jspecify.annotations.Nullable;

/**
 * A network says how connections are made: by which proxies, and whose signature on a server's certificate they accept.
 *
 * @param platform whether the authorities of the Java platform are trusted
 * @param authorities PEM of authorities that are trusted; null for none
 */
public record Network(
        ProxyRoutes routes, boolean platform, @Nullable String authorities) {

    /** Returns the network as this computer has it. */
    public static Network ofThisComputer() {
        return new Network(ProxyRoutes.ofThisProcess(), true, null);
    }

    /** Returns the network through that proxy, whatever this computer's is. */
    public Network through(HttpProxy proxy) {
        return through(ProxyRoutes.through(proxy));
    }

    /** Returns the network on which the authorities in {@code pem} are trusted too. */
    public Network trustingAlso(String pem) {
        return new Network(routes, true, pem);
    }

    /** Returns the network on which nobody but the authorities in {@code pem} is trusted. */
    public Network trustingOnly(String pem) {
        return new Network(routes, false, pem);
    }

    Network through(ProxyRoutes newRoutes) {
        return new Network(newRoutes, platform, authorities);
    }
}
