package org.acsconsole.identity;

import java.time.Duration;

/**
 * How long a token is asked to live, in whole minutes from 60 to 1440.
 *
 * <p>The range is that of {@code expiresInMinutes} in the ACS Identity API since version 2022-10-01.
 */
public record TokenLifetime(Duration duration) implements Comparable<TokenLifetime> {

    public static final TokenLifetime SHORTEST = ofMinutes(60);
    public static final TokenLifetime LONGEST = ofMinutes(1440);

    public TokenLifetime {
        if (!duration.equals(Duration.ofMinutes(duration.toMinutes())) || !allows(duration.toMinutes())) {
            throw new IllegalArgumentException("a token lives 60 to 1440 whole minutes, not " + duration);
        }
    }

    /**
     * A lifetime of so many minutes.
     *
     * @throws IllegalArgumentException outside 60 to 1440
     */
    public static TokenLifetime ofMinutes(long minutes) {
        return new TokenLifetime(Duration.ofMinutes(minutes));
    }

    /** Whether the service takes a lifetime of so many minutes. */
    public static boolean allows(long minutes) {
        return minutes >= 60 && minutes <= 1440;
    }

    @Override
    public int compareTo(TokenLifetime other) {
        return duration.compareTo(other.duration);
    }
}
