package org.acsconsole.workshop;

/** The service was asked to change something, and did not answer: it may have done it. */
public final class WorkshopUnansweredException extends WorkshopException {

    private static final long serialVersionUID = 1L;

    public WorkshopUnansweredException(Throwable cause, WorkshopProblem problem, String... values) {
        super(cause, problem, values);
    }
}
