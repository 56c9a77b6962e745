package org.acsconsole.azure;

import com.azure.core.http.HttpPipelineCallContext;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.acsconsole.identity.TokenScope;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

/**
 * A service call tracks one operation: what may have reached the service, and what was answered. It travels with the request
 * through the pipeline.
 */
final class ServiceCall {

    /** The kind says what a retry of the request would do. */
    enum Kind {
        /** A retry would create another identity or token, which nobody could find. */
        ONCE,
        /** A retry has no further effect. */
        REPEATABLE,
        /** The request changes nothing. */
        READ,
        /** The request changes nothing, and is sent past the governor, so that nobody else waits if it is refused for now. */
        CHECK
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
    private final UUID requestName;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.HELD);
    private volatile @Nullable AzureAnswer answer;
    private volatile @Nullable TransportFailure failure;
    private volatile boolean lost;
    private volatile boolean doubtful;

    ServiceCall(Kind kind) {
        this(kind, Set.of());
    }

    /** @param scopes the scopes of the requested token */
    ServiceCall(Kind kind, Set<TokenScope> scopes) {
        this(kind, scopes, UUID.randomUUID());
    }

    /** @param requestName names the request to the service, which may report it with what came of it */
    ServiceCall(Kind kind, Set<TokenScope> scopes, UUID requestName) {
        this.kind = kind;
        this.scopes = Set.copyOf(scopes);
        this.requestName = requestName;
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

    /** Returns whether the request may change what the service has. */
    boolean changes() {
        return kind == Kind.ONCE || kind == Kind.REPEATABLE;
    }

    Set<TokenScope> scopes() {
        return scopes;
    }

    /** Returns the client's name for the request, the same for each attempt. */
    UUID requestName() {
        return requestName;
    }

    /** Returns the answer to the last attempt; null while there is none. */
    @Nullable
    AzureAnswer answer() {
        return answer;
    }

    /** Returns the request ID of the last answer; null while there is none. */
    @Nullable
    String requestId() {
        AzureAnswer last = answer;
        return last == null ? null : last.requestId();
    }

    /** Returns why the last attempt had no answer; null while there is no such failure. */
    @Nullable
    TransportFailure failure() {
        return failure;
    }

    /** Returns whether an attempt was sent and never answered. */
    boolean lost() {
        return lost;
    }

    /** Returns whether an earlier attempt may have been carried out although it was not answered with success. */
    boolean doubtful() {
        return doubtful;
    }

    void tryBegins() {
        answer = null;
        failure = null;
        advance(Phase.HELD);
    }

    /** Records that the request is being sent; returns false if it must not be sent any more. */
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

    /**
     * Holds back a request that is not sent yet; returns true if the service may act, or may have acted, without an answer.
     */
    boolean stop() {
        Phase before = phase.getAndSet(Phase.STOPPED);
        AzureAnswer last = answer;
        return doubtful || before == Phase.SENT || (before == Phase.ANSWERED && last != null && last.succeeded());
    }

    private boolean advance(Phase next) {
        return phase.updateAndGet(now -> now == Phase.STOPPED ? now : next) == next;
    }
}
