package org.acsconsole.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.BinaryData;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * This policy records the outcome of each attempt in the {@link ServiceCall}; it is the last policy before the HTTP client.
 *
 * <p>A request with a body counts as sent when the HTTP client asks for the body, which it does after the connection is made
 * and the head is written: no service acts on half a request. A request without a body
 * counts as sent once the HTTP client has it.
 */
final class CallPolicy implements HttpPipelinePolicy {

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        ServiceCall call = ServiceCall.in(context);
        return Mono.defer(() -> begin(call, context.getHttpRequest()) ? next.process() : stopped())
                .flatMap(response -> readWhole(call, response))
                .doOnError(failure -> call.failed(TransportFailure.of(failure)));
    }

    private static boolean begin(ServiceCall call, HttpRequest request) {
        call.tryBegins();
        BinaryData body = request.getBodyAsBinaryData();
        if (body == null || Long.valueOf(0).equals(body.getLength())) {
            return call.sending();
        }
        Flux<ByteBuffer> content = body.toFluxByteBuffer();
        request.setBody(Flux.defer(() -> call.sending() ? content : Flux.error(new CancellationException())));
        return true;
    }

    private static Mono<HttpResponse> stopped() {
        return Mono.error(new CancellationException());
    }

    private static Mono<HttpResponse> readWhole(ServiceCall call, HttpResponse response) {
        HttpResponse whole = response.buffer();
        return whole.getBodyAsByteArray().defaultIfEmpty(new byte[0]).map(body -> {
            call.answered(AzureAnswer.of(whole, body));
            return whole;
        });
    }
}
