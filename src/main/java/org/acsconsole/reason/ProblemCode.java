package org.acsconsole.reason;

/** A problem code says what failed, independently of language; every constant has its sentence in the texts. */
public sealed interface ProblemCode
        permits TransportProblem,
                ConnectionProblem,
                SignInProblem,
                LedgerProblem,
                FileProblem,
                ReadProblem,
                ExpectedValue {

    String name();

    /** Returns how many values the sentence takes. */
    int blanks();

    /** Returns the stable name for texts and exports, such as {@code transport-problem.connection-lost}. */
    default String code() {
        return StableName.of(getClass()) + "." + StableName.of(name());
    }
}
