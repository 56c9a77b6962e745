package org.acsconsole.azure;

import com.azure.communication.common.CommunicationUserIdentifier;
import com.azure.communication.identity.CommunicationIdentityAsyncClient;
import com.azure.communication.identity.models.CommunicationTokenScope;
import com.azure.communication.identity.models.GetTokenForTeamsUserOptions;
import com.azure.core.credential.AccessToken;
import com.azure.core.http.rest.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
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
import org.acsconsole.wire.Observation;
import reactor.core.publisher.Mono;

/** This class implements {@link IdentityService} with Microsoft's SDK. */
public final class AzureIdentityService implements IdentityService {

    private final Authentication signIn;
    private final CommunicationIdentityAsyncClient client;
    private final ChatProbe trials;
    private final BoundedWait waiting;

    /** Creates a service whose exchanges are not observed. */
    public AzureIdentityService(AzureConnection connection) {
        this(connection, seen -> {});
    }

    /** Creates a service without connecting yet; {@code wire} gets each exchange, with its secrets, on the SDK's threads. */
    public AzureIdentityService(AzureConnection connection, Consumer<Observation> wire) {
        signIn = connection.signIn();
        Pipelines pipelines = new Pipelines(connection, wire);
        client = pipelines.identityClient();
        trials = new ChatProbe(connection.endpoint(), pipelines.unsigned());
        waiting = new BoundedWait(connection);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The service has no request that changes nothing. This one revokes the tokens of an identity that belongs to no resource:
     * with the right key the service says so, a wrong key is refused. It leaves a line in the resource's diagnostic log.
     */
    @Override
    public void check() {
        try {
            answer(
                    new ServiceCall(ServiceCall.Kind.CHECK),
                    client.revokeTokensWithResponse(user(IdentityId.NOBODY)),
                    done -> Done.DONE);
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.WrongResource || e.fault() instanceof Fault.IdentityNotFound)) {
                throw e;
            }
        }
    }

    @Override
    public ServiceAnswer<IdentityId> create(UUID request) {
        return answer(
                new ServiceCall(ServiceCall.Kind.ONCE, Set.of(), request),
                client.createUserWithResponse(),
                response -> identity(response.getValue()));
    }

    @Override
    public ServiceAnswer<NewIdentityGrant> createWithToken(
            UUID request, Set<TokenScope> scopes, TokenLifetime lifetime) {
        return answer(
                new ServiceCall(ServiceCall.Kind.ONCE, scopes, request),
                client.createUserAndTokenWithResponse(sdkScopes(scopes), lifetime.duration()),
                response -> new NewIdentityGrant(
                        identity(response.getValue().getUser()),
                        token(response.getValue().getUserToken())));
    }

    @Override
    public ServiceAnswer<TokenGrant> issue(
            UUID request, IdentityId identity, Set<TokenScope> scopes, TokenLifetime lifetime) {
        return answer(
                new ServiceCall(ServiceCall.Kind.ONCE, scopes, request),
                client.getTokenWithResponse(user(identity), sdkScopes(scopes), lifetime.duration()),
                response -> token(response.getValue()));
    }

    @Override
    public ServiceAnswer<TeamsGrant> exchange(TokenValue entraToken, UUID application, UUID user) {
        GetTokenForTeamsUserOptions asked =
                new GetTokenForTeamsUserOptions(entraToken.reveal(), application.toString(), user.toString());
        return answer(
                new ServiceCall(ServiceCall.Kind.ONCE),
                client.getTokenForTeamsUserWithResponse(asked),
                response -> EntraClaims.teamsGrant(IdentityId.ofTeamsUser(user), token(response.getValue())));
    }

    @Override
    public ServiceAnswer<Done> revoke(UUID request, IdentityId identity) {
        return answer(
                new ServiceCall(ServiceCall.Kind.REPEATABLE, Set.of(), request),
                client.revokeTokensWithResponse(user(identity)),
                response -> Done.DONE);
    }

    @Override
    public ServiceAnswer<Done> delete(UUID request, IdentityId identity) {
        ServiceCall call = new ServiceCall(ServiceCall.Kind.REPEATABLE, Set.of(), request);
        try {
            return answer(call, client.deleteUserWithResponse(user(identity)), response -> Done.DONE);
        } catch (FaultException e) {
            if (e.fault() instanceof Fault.IdentityNotFound && call.doubtful()) {
                return new ServiceAnswer<>(Done.DONE, e.fault().requestId());
            }
            throw e;
        }
    }

    @Override
    public ServiceAnswer<TokenTrial> tryToken(TokenValue token) {
        ServiceCall call = new ServiceCall(ServiceCall.Kind.READ);
        TokenTrial trial = waiting.until(call, trials.request(token, call));
        return new ServiceAnswer<>(trial, call.requestId());
    }

    private <R, T> ServiceAnswer<T> answer(
            ServiceCall call, Mono<Response<R>> request, Function<Response<R>, T> reading) {
        if (signIn instanceof EntraSession session) {
            session.require(call.kind() != ServiceCall.Kind.CHECK);
        }
        T value = waiting.until(call, request.map(reading));
        return new ServiceAnswer<>(value, call.requestId());
    }

    private static CommunicationUserIdentifier user(IdentityId identity) {
        return new CommunicationUserIdentifier(identity.value());
    }

    private static IdentityId identity(CommunicationUserIdentifier user) {
        return new IdentityId(user.getId());
    }

    private static TokenGrant token(AccessToken token) {
        return new TokenGrant(
                new TokenValue(token.getToken()), token.getExpiresAt().toInstant());
    }

    private static List<CommunicationTokenScope> sdkScopes(Set<TokenScope> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> CommunicationTokenScope.fromString(scope.wireName()))
                .toList();
    }
}
