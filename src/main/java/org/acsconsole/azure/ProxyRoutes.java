package org.acsconsole.azure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * This class selects the proxy of a connection: the profile's own, or else Java's {@code https.proxyHost}, then the variables {@code
 * HTTPS_PROXY} and {@code NO_PROXY}, then the system's setting. No proxy is asked for this computer itself.
 */
public final class ProxyRoutes extends ProxySelector {

    private static final String HOST = "https.proxyHost";
    private static final String USER = "https.proxyUser";
    private static final String PASSWORD = "https.proxyPassword";

    private final Optional<HttpProxy> own;
    private final Optional<ProxyVariables> variables;
    private final ProxySelector system;

    private ProxyRoutes(Optional<HttpProxy> own, Optional<ProxyVariables> variables, ProxySelector system) {
        this.own = own;
        this.variables = variables;
        this.system = system;
    }

    /**
     * Selects by the given variables.
     *
     * @param system selects by Java's properties and by the system's setting
     */
    ProxyRoutes(Map<String, String> environment, ProxySelector system) {
        this(Optional.empty(), ProxyVariables.of(environment), system);
    }

    /** Returns the routes through that proxy only. */
    static ProxyRoutes through(HttpProxy proxy) {
        return new ProxyRoutes(Optional.of(proxy), Optional.empty(), ProxySelector.of(null));
    }

    /** Returns the routes that this process was started with. */
    static ProxyRoutes ofThisProcess() {
        return new ProxyRoutes(System.getenv(), ProxySelector.getDefault());
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost();
        if (host == null || isBesideTheProxy(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        if (own.isPresent()) {
            return List.of(own.get().route());
        }
        return chosenInJava()
                ? system.select(uri)
                : variables.map(set -> set.select(host)).orElseGet(() -> system.select(uri));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The failure is reported by the call.
    }

    /** Returns the proxy that is asked for the connection; empty if there is none. */
    Optional<String> proxy(URI uri) {
        return select(uri).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> address.getHostString() + ":" + address.getPort())
                .findFirst();
    }

    /**
     * Returns the header that tells the proxy user and password; empty if neither was given. It is sent at once: the JDK's client
     * counts an answer to the proxy's question as another attempt, and may make only one.
     */
    Optional<String> authorization() {
        if (own.isPresent()) {
            return own.get().authorization();
        }
        return chosenInJava()
                ? Optional.ofNullable(System.getProperty(USER))
                        .map(user -> HttpProxy.basic(user, System.getProperty(PASSWORD, "")))
                : variables.flatMap(set -> set.proxy().authorization());
    }

    /** Routes that always lead the same way are equal, so that whoever is signed in by one is by the other. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ProxyRoutes routes
                && own.equals(routes.own)
                && (own.isPresent() || (variables.equals(routes.variables) && system.equals(routes.system)));
    }

    @Override
    public int hashCode() {
        return Objects.hash(own, variables);
    }

    private static boolean chosenInJava() {
        return !System.getProperty(HOST, "").isBlank();
    }

    /** This computer, and what answers on its own link alone, such as the metadata service that gives a managed identity its tokens. */
    private static boolean isBesideTheProxy(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\.?]?$", "");
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(name);
            return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress();
        } catch (IllegalArgumentException noLiteral) {
            return false;
        }
    }
}
