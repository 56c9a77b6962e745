package org.acsconsole.host;

import java.util.function.Function;
import java.util.function.Supplier;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityService;

/**
 * The workshop service, wherever it runs by now: when the console that ran it is closed, the next call finds it gone, starts
 * it here, and is made again. Nothing was sent the first time, so nothing is done twice.
 */
final class WorkshopConnection implements RoutedService {

    private final Supplier<IdentityService> connecting;
    private final Runnable check;
    private volatile IdentityService service;

    /**
     * @param connecting finds or starts the service, and is asked whenever the one so far is gone
     * @param check asks the service at its control endpoints, and fails if it does not answer
     */
    WorkshopConnection(IdentityService first, Supplier<IdentityService> connecting, Runnable check) {
        this.service = first;
        this.connecting = connecting;
        this.check = check;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The control endpoints answer without a request of ACS, which an audience would see on the wire, and which would use up
     * faults that were armed for others. From then on the service's clock is known.
     */
    @Override
    public void check() {
        check.run();
    }

    /** Nobody listens at the port, or somebody else by now. A service that was asked and fell silent is still there. */
    private static boolean isGone(Fault fault) {
        return fault.reach() == Fault.Reach.NOTHING_SENT
                && fault.hits() != Fault.Hits.THIS_ONE
                && !(fault instanceof Fault.OfSignIn);
    }

    @Override
    public <T> T call(Function<IdentityService, T> request) {
        try {
            return request.apply(service);
        } catch (FaultException e) {
            if (!isGone(e.fault())) {
                throw e;
            }
            service = connecting.get();
            return request.apply(service);
        }
    }
}
