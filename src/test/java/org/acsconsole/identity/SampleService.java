package org.acsconsole.identity;

import java.time.InstantSource;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service that does everything at once, or fails as a test wants; several threads may call it. */
public final class SampleService implements IdentityService {

    /** What the next calls fail with, one each. */
    public final Deque<Fault> faults = new ConcurrentLinkedDeque<>();

    /** What tokens are answered. */
    public volatile TokenTrial trial = new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, "");

    /** What happens while a call is on its way. */
    public volatile Runnable onTheWay = () -> {};

    /** How the last create named its request. */
    public volatile @Nullable UUID lastCreate;

    private final InstantSource clock;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    public SampleService() {
        this(InstantSource.system());
    }

    /** @param clock the clock that its tokens live on */
    public SampleService(InstantSource clock) {
        this.clock = clock;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public void check() {}

    @Override
    public ServiceAnswer<IdentityId> create(UUID request) {
        lastCreate = request;
        return answer(nextId());
    }

    @Override
    public ServiceAnswer<NewIdentityGrant> createWithToken(
            UUID request, Set<TokenScope> scopes, TokenLifetime lifetime) {
        lastCreate = request;
        return answer(new NewIdentityGrant(nextId(), nextGrant(lifetime)));
    }

    @Override
    public ServiceAnswer<TokenGrant> issue(
            UUID request, IdentityId identity, Set<TokenScope> scopes, TokenLifetime lifetime) {
        return answer(nextGrant(lifetime));
    }

    @Override
    public ServiceAnswer<TeamsGrant> exchange(TokenValue entraToken, UUID application, UUID user) {
        return answer(new TeamsGrant(
                IdentityId.ofTeamsUser(user),
                Set.of(TokenScope.CHAT, TokenScope.VOIP),
                nextGrant(TokenLifetime.SHORTEST)));
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

    private <T> ServiceAnswer<T> answer(T value) {
        int call = calls.incrementAndGet();
        onTheWay.run();
        Fault fault = faults.poll();
        if (fault != null) {
            throw new FaultException(fault);
        }
        return new ServiceAnswer<>(value, "request-" + call);
    }

    private IdentityId nextId() {
        return new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d00%04x"
                .formatted(made.getAndIncrement()));
    }

    private TokenGrant nextGrant(TokenLifetime lifetime) {
        return new TokenGrant(
                new TokenValue("header.claims." + made.getAndIncrement()),
                clock.instant().plus(lifetime.duration()));
    }
}
