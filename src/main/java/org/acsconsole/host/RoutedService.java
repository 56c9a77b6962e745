package org.acsconsole.host;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.NewIdentityGrant;
import org.acsconsole.identity.ServiceAnswer;
import org.acsconsole.identity.TeamsGrant;
import org.acsconsole.identity.TokenGrant;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenValue;

/** A service whose calls all take one route: to another service, or to none. */
public interface RoutedService extends IdentityService {

    /** Makes the call on the service that it is for, or throws what it throws. */
    <T> T call(Function<IdentityService, T> request);

    @Override
    default ServiceAnswer<IdentityId> create(UUID request) {
        return call(service -> service.create(request));
    }

    @Override
    default ServiceAnswer<NewIdentityGrant> createWithToken(
            UUID request, Set<TokenScope> scopes, TokenLifetime lifetime) {
        return call(service -> service.createWithToken(request, scopes, lifetime));
    }

    @Override
    default ServiceAnswer<TokenGrant> issue(
            UUID request, IdentityId identity, Set<TokenScope> scopes, TokenLifetime lifetime) {
        return call(service -> service.issue(request, identity, scopes, lifetime));
    }

    @Override
    default ServiceAnswer<TeamsGrant> exchange(TokenValue entraToken, UUID application, UUID user) {
        return call(service -> service.exchange(entraToken, application, user));
    }

    @Override
    default ServiceAnswer<Done> revoke(UUID request, IdentityId identity) {
        return call(service -> service.revoke(request, identity));
    }

    @Override
    default ServiceAnswer<Done> delete(UUID request, IdentityId identity) {
        return call(service -> service.delete(request, identity));
    }

    @Override
    default ServiceAnswer<TokenTrial> tryToken(TokenValue token) {
        return call(service -> service.tryToken(token));
    }
}
