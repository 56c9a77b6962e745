package org.acsconsole.app;

import java.net.http.HttpTimeoutException;
import org.acsconsole.identity.Fault.OutcomeUnknown;
import org.acsconsole.identity.NoWayIn;
import org.acsconsole.identity.Reason;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.WorkshopUnansweredException;

/** The workshop service's problems as the window tells them. */
final class WorkshopReasons {

    private WorkshopReasons() {}

    static Reason<NoWayIn> of(WorkshopException failure) {
        return new Reason<>(sentence(failure.problem()), failure.values());
    }

    /** Why nobody knows whether it was done. */
    static OutcomeUnknown.Cause of(WorkshopUnansweredException failure) {
        if (failure.problem() == WorkshopProblem.NOT_WAITED_FOR) {
            return OutcomeUnknown.Cause.CANCELLED;
        }
        return failure.getCause() instanceof HttpTimeoutException
                ? OutcomeUnknown.Cause.TIMED_OUT
                : OutcomeUnknown.Cause.CONNECTION_LOST;
    }

    private static NoWayIn sentence(WorkshopProblem problem) {
        return switch (problem) {
            case PORT_IN_USE -> NoWayIn.PORT_IN_USE;
            case FOLDER_IN_USE -> NoWayIn.FOLDER_IN_USE;
            case FILE_DAMAGED -> NoWayIn.FILE_DAMAGED;
            case STATE_TOO_NEW -> NoWayIn.STATE_TOO_NEW;
            case NO_FOLDER -> NoWayIn.NO_FOLDER;
            case ACCESS_DENIED -> NoWayIn.ACCESS_DENIED;
            case FOLDER_UNUSABLE -> NoWayIn.FOLDER_UNUSABLE;
            case FOLDER_HELD -> NoWayIn.FOLDER_HELD;
            case SILENT -> NoWayIn.SILENT;
            case NOT_WAITED_FOR -> NoWayIn.NOT_WAITED_FOR;
            case REFUSED -> NoWayIn.REFUSED;
            case ANSWER_UNREADABLE -> NoWayIn.ANSWER_UNREADABLE;
            case CERTIFICATE_UNREADABLE -> NoWayIn.CERTIFICATE_UNREADABLE;
            case FAULTS_UNKNOWN -> NoWayIn.FAULTS_UNKNOWN;
            case CHANGES_UNTOLD -> NoWayIn.CHANGES_UNTOLD;
            case CLOSING -> NoWayIn.CLOSING;
        };
    }
}
