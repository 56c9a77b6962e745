package org.acsconsole.tour;

import java.time.Duration;
import java.time.Instant;

/** The service's clock, as far as a tour moves it. Calls block and throw {@link org.acsconsole.identity.FaultException}. */
public interface TourClock {

    Instant now();

    /** Moves it on; answers what it shows then. */
    Instant advance(Duration by);
}
