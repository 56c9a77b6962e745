package org.acsconsole.ui;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
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

/** A service that does everything at once, or fails as a test wants. */
public final class SampleService implements IdentityService {

    /** What the next calls fail with, one each. */
    public final Deque<Fault> faults = new ArrayDeque<>();

    private int made;

    @Override
    public void check() {}

    @Override
    public ServiceAnswer<IdentityId> create() {
        return answer(new IdentityId(
                "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d00%04x".formatted(made++)));
    }

    @Override
    public ServiceAnswer<NewIdentityGrant> createWithToken(Set<TokenScope> scopes, TokenLifetime lifetime) {
        IdentityId id = create().value();
        return answer(new NewIdentityGrant(id, issue(id, scopes, lifetime).value()));
    }

    @Override
    public ServiceAnswer<TokenGrant> issue(IdentityId identity, Set<TokenScope> scopes, TokenLifetime lifetime) {
        TokenValue value = new TokenValue("header." + identity.value() + "." + made++);
        return answer(new TokenGrant(value, Instant.now().plus(lifetime.duration())));
    }

    @Override
    public ServiceAnswer<Done> revoke(IdentityId identity) {
        return answer(Done.DONE);
    }

    @Override
    public ServiceAnswer<Done> delete(IdentityId identity) {
        return answer(Done.DONE);
    }

    @Override
    public ServiceAnswer<TokenTrial> tryToken(TokenValue token) {
        return answer(new TokenTrial(TokenTrial.Verdict.TAKEN, 200, ""));
    }

    private <T> ServiceAnswer<T> answer(T value) {
        Fault fault = faults.poll();
        if (fault != null) {
            throw new FaultException(fault);
        }
        return new ServiceAnswer<>(value, "request-" + made);
    }
}
