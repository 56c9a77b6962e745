package org.acsconsole.azure;

import java.time.Duration;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Fault.OutcomeUnknown;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.SignInProblem;
import org.acsconsole.reason.TransportProblem;
import org.jspecify.annotations.Nullable;

/** Translates a {@link ServiceCall} that did not succeed into a fault. */
final class FaultTranslation {

    /** No service is known to refuse a smaller difference; a Date header has seconds, and the answer was under way. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(4);

    private final AzureConnection connection;
    private final String endpoint;
    private final Duration answerWithin;

    FaultTranslation(AzureConnection connection) {
        this.connection = connection;
        this.endpoint = connection.endpoint().toString();
        this.answerWithin = connection.answerWithin();
    }

    /** Translates the cancellation by the caller. */
    FaultException cancelled(ServiceCall call) {
        return new FaultException(
                call.stop() && call.changes()
                        ? new OutcomeUnknown(OutcomeUnknown.Cause.CANCELLED)
                        : new Fault.Cancelled());
    }

    /** Translates a timeout. */
    FaultException timedOut(ServiceCall call) {
        if (call.stop() && call.changes()) {
            return new FaultException(new OutcomeUnknown(OutcomeUnknown.Cause.TIMED_OUT));
        }
        AzureAnswer answer = call.answer();
        return new FaultException(
                answer == null || answer.succeeded()
                        ? new Fault.Unreachable(
                                endpoint,
                                Reason.of(TransportProblem.NONE_IN_TIME, String.valueOf(answerWithin.toSeconds())))
                        : ofAnswer(answer));
    }

    /** Translates an exception, or an answer that cannot be understood. */
    FaultException failed(ServiceCall call, Throwable failure) {
        if (failure instanceof FaultException translated) {
            return translated;
        }
        AzureAnswer answer = call.answer();
        if (answer != null && call.changes() && answer.isFailureInItsPlace()) {
            return new FaultException(
                    new OutcomeUnknown(
                            OutcomeUnknown.Cause.NOT_ANSWERED_BY_SERVICE,
                            unexpected(answer).rest().orElse(null),
                            answer.requestId()),
                    withoutMessage(failure));
        }
        Fault fault = answer == null ? withoutAnswer(call) : ofAnswer(answer);
        boolean open = call.lost() || (answer == null && call.doubtful());
        boolean settled = !open || !call.changes() || fault instanceof Fault.IdentityNotFound;
        return new FaultException(
                settled
                        ? fault
                        : new OutcomeUnknown(
                                OutcomeUnknown.Cause.CONNECTION_LOST,
                                fault.rest().orElse(null),
                                null),
                withoutMessage(failure));
    }

    private Fault withoutAnswer(ServiceCall call) {
        TransportFailure failure = call.failure();
        if (failure == null) {
            return new Fault.Unreachable(endpoint, Reason.of(TransportProblem.NOT_SENT));
        }
        return failure.kind() == TransportFailure.Kind.UNTRUSTED
                ? new Fault.UntrustedCertificate(endpoint, failure.reason(), failure.chain())
                : new Fault.Unreachable(endpoint, failure.reason());
    }

    private Fault ofAnswer(AzureAnswer answer) {
        AzureAnswer.ServiceError error = answer.error();
        String id = answer.requestId();
        if (!answer.isOfService()) {
            return new Fault.NotTheService(endpoint, answer.status());
        }
        return switch (answer.status()) {
            case 401 ->
                switch (error == null ? "" : error.code()) {
                    case "IdentityNotOwned" -> new Fault.WrongResource(id);
                    case "InvalidAccessToken" -> new Fault.TeamsTokenRefused(id);
                    default -> ofSignature(answer);
                };
            case 403 -> connection.signIn() instanceof EntraSession by ? withoutRole(by, id) : unexpected(answer);
            case 429 -> new Fault.Throttled(answer.retryAfter(), id);
            case 400 -> error == null ? unexpected(answer) : new Fault.BadInput(error.message(), error.target(), id);
            case 404 -> error == null ? unexpected(answer) : new Fault.IdentityNotFound(id);
            default -> unexpected(answer);
        };
    }

    private Fault ofSignature(AzureAnswer answer) {
        Duration ahead = answer.clockAhead();
        if (ahead != null && ahead.abs().compareTo(CLOCKS_DIFFER) > 0) {
            return new Fault.ClockOff(ahead, answer.requestId());
        }
        return switch (connection.signIn()) {
            case AccessKey key -> new Fault.WrongKey(answer.requestId());
            case EntraSession by -> new Fault.SignInFailed(Reason.of(SignInProblem.TOKEN_REFUSED), answer.requestId());
        };
    }

    private Fault withoutRole(EntraSession by, @Nullable String id) {
        return new Fault.RoleMissing(
                by.signedIn().objectId(), connection.endpoint().getHost(), id);
    }

    private static Fault unexpected(AzureAnswer answer) {
        AzureAnswer.ServiceError error = answer.error();
        return new Fault.ServiceFailed(
                answer.status(), error == null ? null : error.code(), answer.retryAfter(), answer.requestId());
    }

    /** Keeps types and stack traces of an exception, and drops its messages, which may quote tokens sent by the service. */
    static Throwable withoutMessage(Throwable failure) {
        Throwable cause = failure.getCause();
        Exception silent = new Exception(failure.getClass().getName(), cause == null ? null : withoutMessage(cause));
        silent.setStackTrace(failure.getStackTrace());
        return silent;
    }
}
