package org.acsconsole.ui;

/** Tells the user what went wrong, what to do, and the request ID; the one place that does. */
public interface FaultPresenter {

    /** Shows a failure; a {@link org.acsconsole.identity.FaultException} with its own text, anything else as our mistake. */
    void show(Throwable failure);
}
