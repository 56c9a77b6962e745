package org.acsconsole.azure;

import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
record ProxyVariables(HttpProxy proxy, List<String> exceptions) {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyVariables.class);
    private static final int USUAL_PORT = 80;
    private static final int USUAL_TLS_PORT = 443;

    ProxyVariables {
        exceptions = List.copyOf(exceptions);
    }

    /** Returns the variables; empty if they name no proxy that can be used. */
    static Optional<ProxyVariables> of(Map<String, String> environment) {
        return first(environment, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .flatMap(ProxyVariables::proxy)
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
        return List.of(direct ? Proxy.NO_PROXY : proxy.route());
    }

    private static Optional<String> first(Map<String, String> environment, String... names) {
        return Stream.of(names)
                .map(environment::get)
                .filter(Objects::nonNull)
                .map(PastedSecret::alone)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<HttpProxy> proxy(String written) {
        try {
            URI uri = new URI(written.contains("://") ? written : "http://" + written);
            if (uri.getHost() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")) {
                return Optional.of(proxy(uri));
            }
        } catch (URISyntaxException e) {
            // The message would repeat the address, which may have a password.
        }
        LOG.warn(
                "HTTPS_PROXY or ALL_PROXY is not the address of an HTTP proxy, such as http://host:port; it is not used");
        return Optional.empty();
    }

    private static HttpProxy proxy(URI uri) {
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? USUAL_TLS_PORT : USUAL_PORT;
        HttpProxy proxy = HttpProxy.at(uri.getHost(), port);
        String user = uri.getRawUserInfo();
        if (user == null) {
            return proxy;
        }
        String[] parts = user.split(":", 2);
        return proxy.as(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
