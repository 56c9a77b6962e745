package org.acsconsole.ui.tokens;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

/** A service that answers as a test wants, where the real one cannot be made to. */
final class ScriptedService implements IdentityService {

    TokenTrial trial = new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, "");
    int sent;

    private final InstantSource clock;
    private final Map<Integer, Fault> faults = new HashMap<>();
    private final Map<IdentityId, Fault> refused = new ConcurrentHashMap<>();
    private int made;

    ScriptedService(InstantSource clock) {
        this.clock = clock;
    }

    /** Fails the call after so many that go well. */
    void failAfter(int calls, Fault fault) {
        faults.put(sent + calls + 1, fault);
    }

    /** Issues no tokens for that identity. */
    void refuse(IdentityId identity, Fault fault) {
        refused.put(identity, fault);
    }

    /** Issues tokens for every identity again. */
    void refuseNobody() {
        refused.clear();
    }

    @Override
    public void check() {}

    @Override
    public synchronized ServiceAnswer<IdentityId> create(UUID request) {
        return answer(new IdentityId(
                "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d00%04x".formatted(made++)));
    }

    @Override
    public ServiceAnswer<NewIdentityGrant> createWithToken(
            UUID request, Set<TokenScope> scopes, TokenLifetime lifetime) {
        IdentityId id = create(UUID.randomUUID()).value();
        return answer(new NewIdentityGrant(id, grant(id, scopes, lifetime)));
    }

    @Override
    public ServiceAnswer<TokenGrant> issue(
            UUID request, IdentityId identity, Set<TokenScope> scopes, TokenLifetime lifetime) {
        Fault fault = refused.get(identity);
        if (fault != null) {
            throw new FaultException(fault);
        }
        return answer(grant(identity, scopes, lifetime));
    }

    @Override
    public ServiceAnswer<TeamsGrant> exchange(TokenValue entraToken, UUID application, UUID user) {
        return answer(new TeamsGrant(
                IdentityId.ofTeamsUser(user),
                Set.of(TokenScope.CHAT, TokenScope.VOIP),
                grant(IdentityId.ofTeamsUser(user), Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST)));
    }

    @Override
    public ServiceAnswer<Done> revoke(UUID request, IdentityId identity) {
        return answer(Done.DONE);
    }

    @Override
    public ServiceAnswer<Done> delete(UUID request, IdentityId identity) {
        return answer(Done.DONE);
    }

    @Override
    public ServiceAnswer<TokenTrial> tryToken(TokenValue token) {
        return answer(trial);
    }

    private synchronized <T> ServiceAnswer<T> answer(T value) {
        sent++;
        Fault fault = faults.remove(sent);
        if (fault != null) {
            throw new FaultException(fault);
        }
        return new ServiceAnswer<>(value, "request-" + sent);
    }

    private synchronized TokenGrant grant(IdentityId id, Set<TokenScope> scopes, TokenLifetime lifetime) {
        Instant issued = clock.instant();
        Instant expires = issued.plus(lifetime.duration());
        String header = "{\"alg\":\"RS256\",\"kid\":\"106\",\"typ\":\"JWT\",\"workshop\":\"" + made++ + "\"}";
        String claims =
                "{\"skypeid\":\"%s\",\"scp\":1792,\"csi\":\"%d\",\"exp\":%d,\"rgn\":\"amer\",\"acsScope\":\"%s\",\"resourceId\":\"%s\",\"iat\":%d}"
                        .formatted(
                                id.value().substring(2),
                                issued.getEpochSecond(),
                                expires.getEpochSecond(),
                                TokenScope.join(scopes),
                                id.resource(),
                                issued.getEpochSecond());
        return new TokenGrant(new TokenValue(part(header) + "." + part(claims) + "." + part("signature")), expires);
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
