package org.acsconsole.ui.tokens;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acsconsole.identity.TokenLifetime;

/** What the user typed as a token's lifetime: minutes such as {@code 90}, or hours and minutes such as {@code 1:30}. */
sealed interface LifetimeEntry {

    /** A lifetime that the service takes. */
    record Valid(TokenLifetime lifetime) implements LifetimeEntry {}

    /** A length of time that the service does not take. */
    record OutOfRange() implements LifetimeEntry {}

    /** No length of time. */
    record Unreadable() implements LifetimeEntry {}

    Pattern MINUTES = Pattern.compile("[0-9]{1,6}");
    Pattern HOURS_AND_MINUTES = Pattern.compile("([0-9]{1,4}):([0-5][0-9])");

    static LifetimeEntry read(String typed) {
        String text = typed.strip();
        if (MINUTES.matcher(text).matches()) {
            return ofMinutes(Long.parseLong(text));
        }
        Matcher matcher = HOURS_AND_MINUTES.matcher(text);
        return matcher.matches()
                ? ofMinutes(60 * Long.parseLong(matcher.group(1)) + Long.parseLong(matcher.group(2)))
                : new Unreadable();
    }

    /** The lifetime as hours and minutes, in a form that {@link #read} takes. */
    static String write(TokenLifetime lifetime) {
        long minutes = lifetime.duration().toMinutes();
        return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
    }

    private static LifetimeEntry ofMinutes(long minutes) {
        return TokenLifetime.allows(minutes) ? new Valid(TokenLifetime.ofMinutes(minutes)) : new OutOfRange();
    }
}
