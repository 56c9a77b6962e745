package org.acsconsole.azure;

import com.azure.core.http.HttpPipelineCallContext;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.acsconsole.identity.TokenScope;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

/**
 * One operation on its way to the service: what of it may have got there, and what came back. It travels with the request
 * through the pipeline.
 */
final class ServiceCall {

    /** What the same request, sent once more, would do. */
    enum Kind {
        /** Makes one more identity or token, which nobody could find. */
        ONCE,
        /** Leaves things as the first one did. */
        REPEATABLE,
        /** Changes nothing. */
        READ
    }

    private enum Phase {
        HELD,
        SENT,
        ANSWERED,
        STOPPED
    }

    private static final String KEY = ServiceCall.class.getName();

    private final Kind kind;
    private final Set<TokenScope> scopes;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.HELD);
    private volatile @Nullable AzureAnswer answer;
    private volatile @Nullable TransportFailure failure;
    private volatile boolean lost;
    private volatile boolean doubtful;

    ServiceCall(Kind kind) {
        this(kind, Set.of());
    }

    /** @param scopes those of the token that is asked for */
    ServiceCall(Kind kind, Set<TokenScope> scopes) {
        this.kind = kind;
        this.scopes = Set.copyOf(scopes);
    }

    static ServiceCall in(HttpPipelineCallContext context) {
        return (ServiceCall)
                context.getData(KEY).orElseThrow(() -> new IllegalStateException("a request without a call"));
    }

    Context context() {
        return Context.of(KEY, this);
    }

    com.azure.core.util.Context azureContext() {
        return new com.azure.core.util.Context(KEY, this);
    }

    Kind kind() {
        return kind;
    }

    Set<TokenScope> scopes() {
        return scopes;
    }

    /** The answer to the last try; null while there is none. */
    @Nullable
    AzureAnswer answer() {
        return answer;
    }

    /** Of the last answer; null while there is none. */
    @Nullable
    String requestId() {
        AzureAnswer last = answer;
        return last == null ? null : last.requestId();
    }

    /** Why the last try had no answer; null while there is no such failure. */
    @Nullable
    TransportFailure failure() {
        return failure;
    }

    /** Whether a try was sent and never answered. */
    boolean lost() {
        return lost;
    }

    /** Whether an earlier try may have been done although it was not answered with success. */
    boolean doubtful() {
        return doubtful;
    }

    void tryBegins() {
        answer = null;
        failure = null;
        advance(Phase.HELD);
    }

    /** Told right before the service could act on the request; false if it must not be sent any more. */
    boolean sending() {
        return advance(Phase.SENT);
    }

    void answered(AzureAnswer newAnswer) {
        answer = newAnswer;
        if (newAnswer.status() >= 500) {
            doubtful = true;
        }
        advance(Phase.ANSWERED);
    }

    void failed(TransportFailure newFailure) {
        failure = newFailure;
        if (newFailure.neverSent()) {
            advance(Phase.HELD);
        } else if (phase.get() == Phase.SENT) {
            lost = true;
            doubtful = true;
        }
    }

    /** Holds back what is not sent yet; true if the service may act, or have acted, without having said so. */
    boolean stop() {
        Phase before = phase.getAndSet(Phase.STOPPED);
        AzureAnswer last = answer;
        return doubtful || before == Phase.SENT || (before == Phase.ANSWERED && last != null && last.succeeded());
    }

    private boolean advance(Phase next) {
        return phase.updateAndGet(now -> now == Phase.STOPPED ? now : next) == next;
    }
}
