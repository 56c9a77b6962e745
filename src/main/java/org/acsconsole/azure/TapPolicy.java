package org.acsconsole.azure;

import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.BinaryData;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.wire.Header;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.Signing;
import reactor.core.publisher.Mono;

/** This policy reports each attempt to the wire, as it was sent and with its outcome. */
final class TapPolicy implements HttpPipelinePolicy {

    private static final byte[] NOTHING = new byte[0];

    private final Consumer<Observation> wire;

    TapPolicy(Consumer<Observation> wire) {
        this.wire = wire;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return Mono.defer(() -> {
            Try sending = Try.of(context.getHttpRequest());
            return next.process()
                    .flatMap(response -> response.getBodyAsByteArray()
                            .defaultIfEmpty(NOTHING)
                            .doOnNext(body -> report(sending, sending.answered(response, body)))
                            .thenReturn(response))
                    .doOnError(failure -> report(
                            sending, sending.failed(TransportFailure.of(failure).reason())))
                    .doOnCancel(() -> report(sending, sending.failed(Reason.of(TransportProblem.CANCELLED))));
        });
    }

    /** Reports the first ending of the attempt only, because the stream is also cancelled when nobody needs it any more. */
    private void report(Try sending, Observation observation) {
        if (!sending.reported().getAndSet(true)) {
            wire.accept(observation);
        }
    }

    /** A try is one attempt of a request. */
    private record Try(Instant time, long nanos, Observation.Sent sent, AtomicBoolean reported) {

        static Try of(HttpRequest request) {
            URL url = request.getUrl();
            BinaryData body = request.getBodyAsBinaryData();
            Observation.Sent sent = new Observation.Sent(
                    request.getHttpMethod().name(),
                    url.getProtocol() + "://" + url.getAuthority(),
                    url.getFile(),
                    headers(request.getHeaders()),
                    body == null ? NOTHING : body.toBytes());
            return new Try(Instant.now(), System.nanoTime(), sent, new AtomicBoolean());
        }

        Observation answered(HttpResponse response, byte[] body) {
            return observation(
                    new Observation.Ending.Answer(response.getStatusCode(), headers(response.getHeaders()), body));
        }

        Observation failed(Reason<TransportProblem> reason) {
            return observation(new Observation.Ending.Failure(reason));
        }

        private Observation observation(Observation.Ending ending) {
            Duration took = Duration.ofNanos(System.nanoTime() - nanos);
            return new Observation(time, took, sent, ending, signing());
        }

        /** Only the service knows whether a signature is accepted. */
        private Signing signing() {
            boolean signed = Header.first(sent.headers(), "Authorization")
                    .filter(value -> value.startsWith("HMAC"))
                    .isPresent();
            return signed ? new Signing(Signing.Verdict.UNTOLD, null, List.of()) : Signing.NONE;
        }

        private static List<Header> headers(HttpHeaders headers) {
            return headers.stream()
                    .map(header -> new Header(header.getName(), header.getValue()))
                    .toList();
        }
    }
}
