package org.acsconsole.azure;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.acsconsole.wire.Header;
import org.acsconsole.wire.Observation;
import org.jspecify.annotations.Nullable;

/** This class knows how far this computer's clock is off, from the answers to the requests for tokens. */
final class AuthorityClock {

    private volatile @Nullable Duration ahead;

    /** Returns what looks at each answer, and then hands it on. */
    Consumer<Observation> before(Consumer<Observation> wire) {
        return observation -> {
            if (observation.ending() instanceof Observation.Ending.Answer answer) {
                ahead = Header.first(answer.headers(), "Date")
                        .map(AzureAnswer::ahead)
                        .orElse(null);
            }
            wire.accept(observation);
        };
    }

    /** How far the clock was ahead of the authority's at the last answer, if it is off by more than what signatures tolerate. */
    Optional<Duration> off() {
        return Optional.ofNullable(ahead).filter(known -> known.abs().compareTo(FaultTranslation.CLOCKS_DIFFER) > 0);
    }
}
