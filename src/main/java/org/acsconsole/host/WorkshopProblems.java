package org.acsconsole.host;

import java.net.http.HttpTimeoutException;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Fault.OutcomeUnknown;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.WorkshopUnansweredException;

/** Translates the workshop service's problems into the domain's faults and reasons. */
final class WorkshopProblems {

    private WorkshopProblems() {}

    static FaultException fault(WorkshopException failure, String profile) {
        return new FaultException(
                failure instanceof WorkshopUnansweredException unanswered
                        ? new Fault.OutcomeUnknown(cause(unanswered))
                        : new Fault.NotConnected(profile, of(failure)),
                failure);
    }

    static Reason<ConnectionProblem> of(WorkshopException failure) {
        return new Reason<>(sentence(failure.problem()), failure.values());
    }

    private static OutcomeUnknown.Cause cause(WorkshopUnansweredException failure) {
        if (failure.problem() == WorkshopProblem.NOT_WAITED_FOR) {
            return OutcomeUnknown.Cause.CANCELLED;
        }
        return failure.getCause() instanceof HttpTimeoutException
                ? OutcomeUnknown.Cause.TIMED_OUT
                : OutcomeUnknown.Cause.CONNECTION_LOST;
    }

    private static ConnectionProblem sentence(WorkshopProblem problem) {
        return switch (problem) {
            case PORT_IN_USE -> ConnectionProblem.PORT_IN_USE;
            case FOLDER_IN_USE -> ConnectionProblem.FOLDER_IN_USE;
            case FILE_DAMAGED -> ConnectionProblem.FILE_DAMAGED;
            case STATE_TOO_NEW -> ConnectionProblem.STATE_TOO_NEW;
            case NO_FOLDER -> ConnectionProblem.NO_FOLDER;
            case ACCESS_DENIED -> ConnectionProblem.ACCESS_DENIED;
            case FOLDER_UNUSABLE -> ConnectionProblem.FOLDER_UNUSABLE;
            case FOLDER_HELD -> ConnectionProblem.FOLDER_HELD;
            case SILENT -> ConnectionProblem.SILENT;
            case NOT_WAITED_FOR -> ConnectionProblem.NOT_WAITED_FOR;
            case REFUSED -> ConnectionProblem.REFUSED;
            case ANSWER_UNREADABLE -> ConnectionProblem.ANSWER_UNREADABLE;
            case CERTIFICATE_UNREADABLE -> ConnectionProblem.CERTIFICATE_UNREADABLE;
            case FAULTS_UNKNOWN -> ConnectionProblem.FAULTS_UNKNOWN;
            case CHANGES_UNTOLD -> ConnectionProblem.CHANGES_UNTOLD;
            case CLOSING -> ConnectionProblem.CLOSING;
        };
    }
}
