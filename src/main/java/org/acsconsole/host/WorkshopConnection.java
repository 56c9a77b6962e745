package org.acsconsole.host;

import java.util.function.Function;
import java.util.function.Supplier;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.workshop.WorkshopException;

/**
 * The workshop service, wherever it runs by now: when the console that ran it is closed, the next call finds it gone, starts
 * it here, and is made again. So it is where the access key was replaced. Nothing was done the first time, so nothing is done
 * twice.
 */
final class WorkshopConnection implements RoutedService {

    private final Supplier<IdentityService> connecting;
    private final Runnable check;
    private final WorkshopLink link;
    private volatile Current current;

    /** @param keyChanges how often the access key had changed before */
    private record Current(IdentityService service, int keyChanges) {}

    /**
     * @param connecting finds or starts the service, and is asked whenever the one so far is gone, or has another access key
     * @param check asks the service at its control endpoints, and fails if it does not answer
     * @param link says whether the access key was replaced
     */
    WorkshopConnection(IdentityService first, Supplier<IdentityService> connecting, Runnable check, WorkshopLink link) {
        this.connecting = connecting;
        this.check = check;
        this.link = link;
        this.current = new Current(first, link.keyChanges());
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
        Current now = current;
        if (hasOldKey(now)) {
            now = reconnect();
        }
        try {
            return request.apply(now.service());
        } catch (FaultException e) {
            if (!isGone(e.fault()) && !(e.fault() instanceof Fault.WrongKey && isReplaced(now))) {
                throw e;
            }
            return request.apply(reconnect().service());
        }
    }

    private boolean hasOldKey(Current now) {
        return now.keyChanges() != link.keyChanges();
    }

    /** Whether the key that was refused is not the service's any more; the refused request did nothing. */
    private boolean isReplaced(Current refused) {
        try {
            link.lookForKey();
        } catch (WorkshopException gone) {
            return false;
        }
        return hasOldKey(refused);
    }

    private Current reconnect() {
        int keyChanges = link.keyChanges();
        Current made = new Current(connecting.get(), keyChanges);
        current = made;
        return made;
    }
}
