package org.acsconsole.reason;

import java.util.List;

/**
 * A reason says why something failed, or what was expected instead; a screen translates it into its language.
 *
 * @param values the values in the sentence, the same in every language; never a secret
 */
public record Reason<S extends ProblemCode>(S sentence, List<String> values) {

    public Reason {
        values = List.copyOf(values);
        if (values.size() != sentence.blanks()) {
            throw new IllegalArgumentException(
                    sentence.code() + " takes " + sentence.blanks() + ", not " + values.size());
        }
    }

    public static <S extends ProblemCode> Reason<S> of(S sentence, String... values) {
        return new Reason<>(sentence, List.of(values));
    }

    public String code() {
        return sentence.code();
    }
}
