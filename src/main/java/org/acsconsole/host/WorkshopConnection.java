package org.acsconsole.host;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.NewIdentityGrant;
import org.acsconsole.identity.ServiceAnswer;
import org.acsconsole.identity.TokenGrant;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenValue;

/**
 * The workshop service, wherever it runs by now: when the console that ran it is closed, the next call finds it gone, starts
 * it here, and is made again. Nothing was sent the first time, so nothing is done twice.
 */
final class WorkshopConnection implements IdentityService {

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

    @Override
    public ServiceAnswer<IdentityId> create() {
        return call(IdentityService::create);
    }

    @Override
    public ServiceAnswer<NewIdentityGrant> createWithToken(Set<TokenScope> scopes, TokenLifetime lifetime) {
        return call(found -> found.createWithToken(scopes, lifetime));
    }

    @Override
    public ServiceAnswer<TokenGrant> issue(IdentityId identity, Set<TokenScope> scopes, TokenLifetime lifetime) {
        return call(found -> found.issue(identity, scopes, lifetime));
    }

    @Override
    public ServiceAnswer<Done> revoke(IdentityId identity) {
        return call(found -> found.revoke(identity));
    }

    @Override
    public ServiceAnswer<Done> delete(IdentityId identity) {
        return call(found -> found.delete(identity));
    }

    @Override
    public ServiceAnswer<TokenTrial> tryToken(TokenValue token) {
        return call(found -> found.tryToken(token));
    }

    /** Nobody listens at the port, or somebody else by now. A service that was asked and fell silent is still there. */
    private static boolean isGone(Fault fault) {
        return fault.reach() == Fault.Reach.NOTHING_SENT && fault.hits() != Fault.Hits.THIS_ONE;
    }

    private <T> T call(Function<IdentityService, T> request) {
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
