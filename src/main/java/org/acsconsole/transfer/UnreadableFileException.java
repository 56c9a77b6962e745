package org.acsconsole.transfer;

import java.io.IOException;
import org.acsconsole.reason.ReadProblem;

/** A file cannot be read, or not beyond a line. It quotes nothing of the file, which may have secrets in it. */
final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final ReadProblem problem;
    private final long line;

    UnreadableFileException(ReadProblem problem) {
        this(problem, 0);
    }

    /** @param line counted from 1; 0 if the problem is of no line */
    UnreadableFileException(ReadProblem problem, long line) {
        super(problem.name());
        this.problem = problem;
        this.line = line;
    }

    ReadProblem problem() {
        return problem;
    }

    long line() {
        return line;
    }
}
