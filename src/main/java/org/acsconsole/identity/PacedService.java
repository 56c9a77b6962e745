package org.acsconsole.identity;

/**
 * A service as its controller uses it.
 *
 * @param clock the clock that the service's tokens live on
 * @param pace when a call may be sent
 */
public record PacedService(IdentityService calls, ServiceClock clock, Pace pace) {

    /** A service that limits nothing. */
    public static PacedService unlimited(IdentityService calls, ServiceClock clock) {
        return new PacedService(calls, clock, Pace.UNLIMITED);
    }
}
