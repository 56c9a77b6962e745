package org.acsconsole.ui.workshop;

import java.time.Duration;
import java.time.Instant;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.tour.TourClock;
import org.acsconsole.workshop.protocol.ClockChange;

/** Lets a tour move the workshop service's clock. */
record ServiceTourClock(ServiceClock clock, WorkshopServiceAccess door) implements TourClock {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant advance(Duration by) {
        return door.call(control -> control.change(ClockChange.advance(by))).now();
    }
}
