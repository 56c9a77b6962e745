package org.acsconsole.identity;

/** What a {@link Reason} says, in no language: the texts have the words for every constant of these sets. */
public sealed interface Sentence permits NoAnswer, NoWayIn, LedgerTrouble, FileTrouble, Expected {

    String name();

    /** How many values stand in the sentence. */
    int blanks();

    /** The stable name for texts and exports, such as {@code no-answer.connection-lost}. */
    default String code() {
        return Code.of(getClass()) + "." + Code.of(name());
    }
}
