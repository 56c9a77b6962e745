package org.acsconsole.app;

import java.util.Set;
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

/** Stands in for a service that cannot be connected to; every call says why. */
record Disconnected(Fault why) implements IdentityService {

    @Override
    public void check() {
        throw refusal();
    }

    @Override
    public ServiceAnswer<IdentityId> create() {
        throw refusal();
    }

    @Override
    public ServiceAnswer<NewIdentityGrant> createWithToken(Set<TokenScope> scopes, TokenLifetime lifetime) {
        throw refusal();
    }

    @Override
    public ServiceAnswer<TokenGrant> issue(IdentityId identity, Set<TokenScope> scopes, TokenLifetime lifetime) {
        throw refusal();
    }

    @Override
    public ServiceAnswer<Done> revoke(IdentityId identity) {
        throw refusal();
    }

    @Override
    public ServiceAnswer<Done> delete(IdentityId identity) {
        throw refusal();
    }

    @Override
    public ServiceAnswer<TokenTrial> tryToken(TokenValue token) {
        throw refusal();
    }

    private FaultException refusal() {
        return new FaultException(why);
    }
}
