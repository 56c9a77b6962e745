package org.acsconsole.azure;

import org.acsconsole.identity.NoWayIn;
import org.acsconsole.identity.Reason;

/** A connection string, endpoint or access key is none; what it is instead is not told, for it may be a secret. */
public final class MalformedSignInException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final NoWayIn why;

    MalformedSignInException(NoWayIn why) {
        super(why.code());
        this.why = why;
    }

    public Reason<NoWayIn> reason() {
        return Reason.of(why);
    }
}
