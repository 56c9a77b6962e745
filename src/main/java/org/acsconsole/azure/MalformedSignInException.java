package org.acsconsole.azure;

import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;

/**
 * This exception says that a connection string, endpoint or access key is malformed; it does not repeat the value, which may
 * be secret.
 */
public final class MalformedSignInException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final ConnectionProblem why;

    MalformedSignInException(ConnectionProblem why) {
        super(why.code());
        this.why = why;
    }

    public Reason<ConnectionProblem> reason() {
        return Reason.of(why);
    }
}
