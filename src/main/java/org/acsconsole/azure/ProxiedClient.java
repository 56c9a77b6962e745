package org.acsconsole.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * This HTTP client gives a proxy user and password, which the JDK's client keeps from the service, and distinguishes a proxy's
 * answers from the service's, for which the JDK's client takes them.
 *
 * @param client sends the requests
 * @param routes the routes by which it connects
 */
record ProxiedClient(HttpClient client, ProxyRoutes routes) implements HttpClient {

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.defer(() -> routes.proxy(URI.create(request.getUrl().toString()))
                .map(proxy -> through(proxy, request))
                .orElseGet(() -> client.send(request)));
    }

    private Mono<HttpResponse> through(String proxy, HttpRequest request) {
        HttpRequest known = request.copy();
        Optional<String> given = routes.authorization();
        given.ifPresent(header -> known.setHeader(HttpHeaderName.PROXY_AUTHORIZATION, header));
        return client.send(known)
                .onErrorMap(failure -> ProxyException.of(failure, proxy))
                .flatMap(response -> response.getStatusCode() == ProxyException.WANTS_CREDENTIALS
                        ? Mono.error(ProxyException.unauthorized(proxy, schemes(response), given.isPresent()))
                        : Mono.just(response));
    }

    /** What is no name of a scheme is not shown. */
    private static List<String> schemes(HttpResponse response) {
        String[] offered = response.getHeaders().getValues(HttpHeaderName.PROXY_AUTHENTICATE);
        return offered == null
                ? List.of()
                : Arrays.stream(offered)
                        .map(each -> each.strip().split("[\\s,]", 2)[0])
                        .filter(each -> each.matches("[A-Za-z-]{1,30}"))
                        .distinct()
                        .toList();
    }
}
