package org.acsconsole.workshop.store;

/** The state was written by a newer version of the program. */
public final class NewerStateException extends StoreException {

    private static final long serialVersionUID = 1L;

    NewerStateException() {}
}
