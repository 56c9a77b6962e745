package org.acsconsole.identity;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Details for several identities: {@code {n}} in label, user and note stands for a number, and {@code {nnn}} for one with at least as many digits as there
 * are letters.
 */
public record DetailsPattern(IdentityDetails details) {

    private static final Pattern NUMBER = Pattern.compile("\\{(n{1,12})\\}");

    /** The details of the one with that number, which is not negative; empty if one of them is too long then. */
    public Optional<IdentityDetails> of(long number) {
        return IdentityDetails.of(
                filled(details.label(), number),
                filled(details.user(), number),
                filled(details.note(), number),
                details.tags());
    }

    private static String filled(String text, long number) {
        return NUMBER.matcher(text).replaceAll(found -> digits(found, number));
    }

    private static String digits(MatchResult place, long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, place.group(1).length() - digits.length())) + digits;
    }
}
