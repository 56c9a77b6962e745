package org.acsconsole.identity;

import java.time.Duration;

/** What is at stake in a profile. */
public enum Environment {
    WORKSHOP(Duration.ZERO),
    TEST(Duration.ofMinutes(15)),
    PRODUCTION(Duration.ofMinutes(15));

    private final Duration revocationLag;

    Environment(Duration revocationLag) {
        this.revocationLag = revocationLag;
    }

    /**
     * How long a revoked token may still be taken, where the service does not say: Azure's documents promise no sooner than
     * 15 minutes.
     */
    public Duration revocationLag() {
        return revocationLag;
    }
}
