package org.acsconsole.azure;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.acsconsole.secret.KnownSecrets;
import org.acsconsole.secret.PastedSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxy variables are {@code HTTPS_PROXY}, or else {@code ALL_PROXY}, and {@code NO_PROXY}, in capitals or not, as curl and the
 * SDKs of other languages read them.
 *
 * @param proxy the proxy's address, perhaps with user and password
 * @param exceptions hosts that are reached without it
 */
record ProxyVariables(URI proxy, List<String> exceptions) {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyVariables.class);
    private static final int USUAL_PORT = 80;
    private static final int USUAL_TLS_PORT = 443;

    ProxyVariables {
        exceptions = List.copyOf(exceptions);
    }

    /** Returns the variables; empty if they name no proxy that can be used. */
    static Optional<ProxyVariables> of(Map<String, String> environment) {
        return first(environment, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .flatMap(ProxyVariables::address)
                .map(proxy -> new ProxyVariables(
                        proxy,
                        Stream.of(first(environment, "no_proxy", "NO_PROXY")
                                        .orElse("")
                                        .split("[,\\s]+"))
                                .map(each -> each.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                                .filter(each -> !each.isEmpty())
                                .toList()));
    }

    List<Proxy> select(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean direct = exceptions.stream()
                .map(each -> each.replaceFirst(":\\d+$", ""))
                .anyMatch(each -> each.equals("*") || name.equals(each) || name.endsWith("." + each));
        return List.of(
                direct
                        ? Proxy.NO_PROXY
                        : new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port())));
    }

    /** Returns the header that tells the proxy user and password; empty if the address has none. */
    Optional<String> authorization() {
        String user = proxy.getRawUserInfo();
        if (user == null) {
            return Optional.empty();
        }
        String[] parts = user.split(":", 2);
        return Optional.of(basic(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1])));
    }

    static String basic(String user, String password) {
        KnownSecrets.ofThisProcess().add(password);
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Omits user and password. */
    @Override
    public String toString() {
        return "ProxyVariables[" + proxy.getHost() + ":" + port() + ", " + exceptions + "]";
    }

    private int port() {
        if (proxy.getPort() >= 0) {
            return proxy.getPort();
        }
        return "https".equalsIgnoreCase(proxy.getScheme()) ? USUAL_TLS_PORT : USUAL_PORT;
    }

    private static Optional<String> first(Map<String, String> environment, String... names) {
        return Stream.of(names)
                .map(environment::get)
                .filter(Objects::nonNull)
                .map(PastedSecret::alone)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<URI> address(String written) {
        try {
            URI uri = new URI(written.contains("://") ? written : "http://" + written);
            if (uri.getHost() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // The message would repeat the address, which may have a password.
        }
        LOG.warn(
                "HTTPS_PROXY or ALL_PROXY is not the address of an HTTP proxy, such as http://host:port; it is not used");
        return Optional.empty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
