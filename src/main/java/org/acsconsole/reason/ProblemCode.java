package org.acsconsole.reason;

/** What a {@link Reason} says, in no language: the texts have the words for every constant of these sets. */
public sealed interface ProblemCode
        permits TransportProblem, ConnectionProblem, LedgerProblem, FileProblem, ExpectedValue {

    String name();

    /** How many values stand in the sentence. */
    int blanks();

    /** The stable name for texts and exports, such as {@code no-answer.connection-lost}. */
    default String code() {
        return StableName.of(getClass()) + "." + StableName.of(name());
    }
}
