package org.acsconsole.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

/** This policy names each request as its {@link ServiceCall} is named, so that what came of it can be recognized later. */
final class RequestNamePolicy implements HttpPipelinePolicy {

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        String name = ServiceCall.in(context).requestName().toString();
        context.getHttpRequest().setHeader(HttpHeaderName.X_MS_CLIENT_REQUEST_ID, name);
        return next.process();
    }
}
