package org.acsconsole.host;

import java.time.Duration;
import java.time.Instant;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.tour.TourClock;
import org.acsconsole.workshop.protocol.ClockChange;

/** Lets a tour move the workshop service's clock. */
public record ServiceTourClock(ServiceClock clock, WorkshopOperations service) implements TourClock {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant advance(Duration by) {
        return service.change(ClockChange.advance(by)).now();
    }
}
