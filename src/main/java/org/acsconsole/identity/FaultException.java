package org.acsconsole.identity;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Fault} to whoever can report it to the user. */
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public FaultException(Fault fault) {
        this(fault, null);
    }

    public FaultException(Fault fault, @Nullable Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
