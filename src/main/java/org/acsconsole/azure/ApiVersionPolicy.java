package org.acsconsole.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.UrlBuilder;
import java.util.Set;
import org.acsconsole.identity.TokenScope;
import reactor.core.publisher.Mono;

/**
 * This policy sets the API version that has the scopes of the call. The SDK uses 2022-10-01 at most, which has {@code chat} and
 * {@code voip} only; the join scopes came with 2023-10-01. It must run before the signature, which covers the version.
 */
final class ApiVersionPolicy implements HttpPipelinePolicy {

    private static final Set<TokenScope> OF_THE_SDK = Set.of(TokenScope.CHAT, TokenScope.VOIP);
    private static final String WITH_JOIN_SCOPES = "2023-10-01";

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        if (!OF_THE_SDK.containsAll(ServiceCall.in(context).scopes())) {
            HttpRequest request = context.getHttpRequest();
            request.setUrl(UrlBuilder.parse(request.getUrl())
                    .setQueryParameter("api-version", WITH_JOIN_SCOPES)
                    .toString());
        }
        return next.process();
    }
}
