package org.acsconsole.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service cannot start, or does not do what was asked; the message is a sentence in English. */
public sealed class WorkshopException extends RuntimeException
        permits WorkshopInUseException, WorkshopUnansweredException {

    private static final long serialVersionUID = 1L;

    private final WorkshopProblem problem;
    private final transient List<String> values;

    public WorkshopException(WorkshopProblem problem, String... values) {
        this(null, problem, values);
    }

    public WorkshopException(@Nullable Throwable cause, WorkshopProblem problem, String... values) {
        super(problem.sentence(List.of(values)), cause);
        this.problem = problem;
        this.values = List.of(values);
    }

    public WorkshopProblem problem() {
        return problem;
    }

    /** Such as the port or the folder that the problem is with. */
    public List<String> values() {
        return values;
    }
}
