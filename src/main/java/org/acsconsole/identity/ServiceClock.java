package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock that a service's tokens live on, and how soon a revocation is effective on it. */
public interface ServiceClock extends InstantSource {

    /** How long after a revocation that is made now the service may still take the tokens. */
    default Duration revocationLag() {
        return Duration.ZERO;
    }

    /** How long after a deletion that is made now the service may still take the identity's tokens. */
    default Duration deletionLag() {
        return revocationLag();
    }

    /** A clock that goes as {@code source} does. */
    static ServiceClock of(InstantSource source, Duration revocationLag) {
        return new ServiceClock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public Duration revocationLag() {
                return revocationLag;
            }
        };
    }
}
