package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.acsconsole.workshop.faults.Faults;
import org.acsconsole.workshop.faults.Metered;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.HttpOutcome;
import org.acsconsole.workshop.http.NoResponse;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.protocol.FaultKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the faults in force happen to the calls that pass: first the latency, then the limits, then what was ordered. */
public final class FaultGate {

    private static final Logger LOG = LoggerFactory.getLogger(FaultGate.class);
    private static final Duration WAIT_OF_AN_ORDERED_429 = Duration.ofSeconds(1);

    private final Faults faults;

    public FaultGate(Faults faults) {
        this.faults = faults;
    }

    HttpOutcome pass(ServiceOperation operation, HttpCall call, Supplier<HttpAnswer> work) {
        if (faults.spareRequests()) {
            return work.get();
        }
        faults.delay();
        Optional<Duration> wait = metered(operation, call).flatMap(faults::overLimit);
        return wait.isPresent() ? GuessedAnswers.tooManyRequests(wait.get()) : suffer(work);
    }

    private HttpOutcome suffer(Supplier<HttpAnswer> work) {
        Optional<FaultKind> kind = faults.next();
        return kind.isPresent() ? suffer(kind.get(), work) : work.get();
    }

    private static HttpOutcome suffer(FaultKind kind, Supplier<HttpAnswer> work) {
        return switch (kind) {
            case TOO_MANY_REQUESTS -> GuessedAnswers.tooManyRequests(WAIT_OF_AN_ORDERED_429);
            case INTERNAL -> HttpAnswer.of(RecordedAnswers.internalError());
            case UNAVAILABLE -> HttpAnswer.of(GuessedAnswers.unavailable());
            case RESET -> NoResponse.RESET;
            case LOST_ANSWER -> {
                carryOut(work);
                yield NoResponse.CLOSED;
            }
        };
    }

    /** The refusal of a call gets as lost as any other answer. */
    private static void carryOut(Supplier<HttpAnswer> work) {
        try {
            LOG.debug("the answer {} is dropped", work.get().status());
        } catch (Refusal refusal) {
            LOG.debug("the answer {} is dropped", refusal.status());
        }
    }

    /** What Azure limits; empty where there is no limit here. */
    private static Optional<Metered> metered(ServiceOperation operation, HttpCall call) {
        return switch (operation) {
            case CREATE -> Optional.of(wantsAToken(call) ? Metered.CREATE_WITH_TOKEN : Metered.CREATE);
            case ISSUE -> Optional.of(Metered.ISSUE);
            case REVOKE -> Optional.of(Metered.REVOKE);
            case DELETE -> Optional.of(Metered.DELETE);
            case EXCHANGE_TEAMS -> Optional.of(Metered.EXCHANGE_TEAMS);
            case GET, EXCHANGE_TEAMS_EXTENSION, GET_ASSIGNMENT, PUT_ASSIGNMENT, DELETE_ASSIGNMENT, LIST_CHAT_THREADS ->
                Optional.empty();
        };
    }

    private static boolean wantsAToken(HttpCall call) {
        Optional<JsonNode> body = JsonBody.object(call.body());
        return body.isPresent() && !body.get().path("createTokenWithScopes").isEmpty();
    }
}
