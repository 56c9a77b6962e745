package org.acsconsole.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A short word that an administrator puts on identities, such as {@code class 7b}. It is shown as it was written; two that differ
 * in case only are the same tag.
 *
 * @param name 1 to {@value #LONGEST} characters without controls, commas and semicolons
 */
public record Tag(String name) {

    public static final int LONGEST = 50;

    /** Commas and semicolons stand between tags, and controls for the direction of writing would change how others are shown. */
    private static final Pattern REFUSED =
            Pattern.compile("[,;\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    /** Why a text is not a tag. */
    public enum Problem {
        TOO_LONG,
        CHARACTER,
        /** It is one more than an identity can have. */
        TOO_MANY
    }

    public Tag {
        name = name.strip();
        if (name.isEmpty() || problem(name).isPresent()) {
            throw new IllegalArgumentException("not a tag");
        }
    }

    /** Returns why the text is not a tag; empty if it is one, or has nothing. */
    static Optional<Problem> problem(String text) {
        if (REFUSED.matcher(text.strip()).find()) {
            return Optional.of(Problem.CHARACTER);
        }
        return text.strip().length() > LONGEST ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    /** Returns what is the same of all that are the same tag. */
    public String key() {
        return composed(composed(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
