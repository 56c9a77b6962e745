package org.acsconsole.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.net.URI;
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
        routes.authorization().ifPresent(given -> known.setHeader(HttpHeaderName.PROXY_AUTHORIZATION, given));
        return client.send(known)
                .onErrorMap(failure -> ProxyException.of(failure, proxy))
                .flatMap(response -> response.getStatusCode() == ProxyException.WANTS_CREDENTIALS
                        ? Mono.error(ProxyException.refused(proxy, response.getStatusCode()))
                        : Mono.just(response));
    }
}
