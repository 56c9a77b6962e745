package org.acsconsole.azure;

import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;

/** A connection string, endpoint or access key is none; what it is instead is not told, for it may be a secret. */
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
