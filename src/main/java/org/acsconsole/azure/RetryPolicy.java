package org.acsconsole.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.time.Duration;
import java.util.Optional;
import org.acsconsole.identity.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * This policy retries a request only if that cannot do anything twice: nothing was sent, or the operation is idempotent.
 *
 * <p>It does not retry what was refused for now (429, 503): each of many calls would do so by itself. The governor waits for all of
 * them; only a check, which is sent past the governor, is retried here.
 */
final class RetryPolicy implements HttpPipelinePolicy {

    private static final Logger LOG = LoggerFactory.getLogger(RetryPolicy.class);
    private static final int REPEATS_WHEN_THROTTLED = 3;
    private static final int REPEATS_OF_FAILURES = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration WAIT_WHEN_THROTTLED = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        ServiceCall call = ServiceCall.in(context);
        HttpRequest original = context.getHttpRequest();
        return Mono.defer(() -> {
                    context.setHttpRequest(original.copy());
                    return next.clone().process();
                })
                .flatMap(response ->
                        response.getStatusCode() < 400 ? Mono.just(response) : Mono.error(new RefusedException()))
                .retryWhen(Retry.from(failures -> failures.concatMap(failed -> waitBeforeRepeating(call, failed)
                        .map(RetryPolicy::pause)
                        .orElseGet(() -> Mono.error(failed.failure())))));
    }

    private static Mono<Long> pause(Duration wait) {
        LOG.debug("Sending the request again in {}", wait);
        return Mono.delay(wait);
    }

    private static Optional<Duration> waitBeforeRepeating(ServiceCall call, Retry.RetrySignal failed) {
        if (failed.failure() instanceof FaultException) {
            return Optional.empty(); // the sign-in failed, which another attempt would only do once more
        }
        long repeated = failed.totalRetries();
        AzureAnswer answer = call.answer();
        return answer == null
                ? backoff(repeated).filter(wait -> mayRepeat(call))
                : waitAskedBy(answer, call, repeated).filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
    }

    private static Optional<Duration> waitAskedBy(AzureAnswer answer, ServiceCall call, long repeated) {
        if (answer.isRefusalForNow() && call.kind() != ServiceCall.Kind.CHECK) {
            return Optional.empty();
        }
        Optional<Duration> asked = Optional.ofNullable(answer.retryAfter());
        if (answer.status() == 429) {
            return asked.or(() -> Optional.of(WAIT_WHEN_THROTTLED)).filter(wait -> repeated < REPEATS_WHEN_THROTTLED);
        }
        boolean repeatable = answer.status() >= 500 && call.kind() != ServiceCall.Kind.ONCE;
        return backoff(repeated).map(asked::orElse).filter(wait -> repeatable);
    }

    private static boolean mayRepeat(ServiceCall call) {
        TransportFailure failure = call.failure();
        return failure != null
                && switch (failure.kind()) {
                    case NO_CONNECTION -> true;
                    case LOST -> call.kind() != ServiceCall.Kind.ONCE;
                    case NO_CONNECTION_IN_TIME, UNTRUSTED -> false;
                };
    }

    private static Optional<Duration> backoff(long repeated) {
        return repeated < REPEATS_OF_FAILURES
                ? Optional.of(FIRST_WAIT.multipliedBy(1L << (2 * repeated)))
                : Optional.empty();
    }

    /**
     * This exception hides a refusal from the SDK, which would log what it cannot read; the {@link ServiceCall} has the
     * details.
     */
    private static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException() {
            super("the service refused", null, false, false);
        }
    }
}
