package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every button does: asks the service, writes the answer to the ledger, and only then tells.
 *
 * <p>All methods block and may be called from any thread but the window's. They throw {@link FaultException}; an activity row
 * tells of the failure too. An interrupt ends a call to the service, never a write to the ledger.
 */
public final class IdentityController {

    private final IdentityService service;
    private final Ledger ledger;
    private final ActivityLog log;
    private final TokenVault vault;
    private final CompletedSteps steps;
    private final ServiceClock serviceClock;
    private final AtomicLong changesTold;
    private final ServiceReachability contact = new ServiceReachability();

    /**
     * @param serviceClock the clock that the service's tokens live on
     */
    public IdentityController(
            IdentityService service,
            Ledger ledger,
            ActivityLog log,
            TokenVault vault,
            CompletedSteps steps,
            ServiceClock serviceClock) {
        this.service = service;
        this.ledger = ledger;
        this.log = log;
        this.vault = vault;
        this.steps = steps;
        this.serviceClock = serviceClock;
        this.changesTold = new AtomicLong(ledger.changes());
    }

    /** What the calls say of the way to the service. */
    public ServiceReachability contact() {
        return contact;
    }

    public CompletedStep.Created create(IdentityDetails details) {
        return perform(log.begin(Operation.CREATE, Activity.Subject.NOT_YET), service::create, id -> {
            Identity identity = created(id, details);
            return new Recording<>(
                    new CompletedStep.Created(identity), List.of(new LedgerChange.IdentityRecorded(identity)));
        });
    }

    public CompletedStep.CreatedWithToken createWithToken(
            IdentityDetails details, Set<TokenScope> scopes, TokenLifetime lifetime) {
        Activity activity = log.begin(Operation.CREATE_WITH_TOKEN, new Activity.Subject(null, TokenScope.join(scopes)));
        return perform(activity, () -> service.createWithToken(scopes, lifetime), grant -> {
            Identity identity = created(grant.id(), details);
            IssuedToken token = issued(grant.id(), scopes, lifetime, grant.token());
            return new Recording<>(
                    new CompletedStep.CreatedWithToken(identity, token),
                    List.of(new LedgerChange.IdentityRecorded(identity), new LedgerChange.TokenRecorded(token)));
        });
    }

    public CompletedStep.Issued issue(IdentityId id, Set<TokenScope> scopes, TokenLifetime lifetime) {
        Activity activity = log.begin(Operation.ISSUE, new Activity.Subject(id, TokenScope.join(scopes)));
        return perform(activity, () -> service.issue(id, scopes, lifetime), grant -> {
            IssuedToken token = issued(id, scopes, lifetime, grant);
            return new Recording<>(new CompletedStep.Issued(token), List.of(new LedgerChange.TokenRecorded(token)));
        });
    }

    /** Ends all tokens of the identity; ACS cannot end one. On a real resource it may take 15 minutes to be felt. */
    public CompletedStep.Revoked revoke(IdentityId id) {
        return perform(
                log.begin(Operation.REVOKE, Activity.Subject.of(id)),
                () -> service.revoke(id),
                done -> new Recording<>(
                        new CompletedStep.Revoked(id),
                        List.of(new LedgerChange.TokensRevoked(id, ending(serviceClock.revocationLag())))));
    }

    /** Deletes the identity in the service; its ledger row stays and says so. */
    public CompletedStep.Deleted delete(IdentityId id) {
        return perform(
                log.begin(Operation.DELETE, Activity.Subject.of(id)),
                () -> service.delete(id),
                done -> new Recording<>(
                        new CompletedStep.Deleted(id),
                        List.of(new LedgerChange.IdentityDeleted(id, ending(serviceClock.deletionLag())))));
    }

    /**
     * Deletes the identity; one that the service does not have any more is marked deleted in the ledger.
     *
     * @return whether the service still had it
     */
    public boolean cleanUp(IdentityId id) {
        try {
            delete(id);
            return true;
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.IdentityNotFound)) {
                throw e;
            }
            log.gone(id, ending(Duration.ZERO));
            steps.publish(new CompletedStep.Deleted(id));
            return false;
        }
    }

    /**
     * Takes the token to the service to see whether it is still taken.
     *
     * @throws FaultException {@link Fault.TokenValueGone} if this console does not hold the token's value
     */
    public CompletedStep.Tried tryToken(IssuedToken token) {
        TokenValue value = vault.value(token).orElseThrow(() -> new FaultException(new Fault.TokenValueGone()));
        IssuedToken known = ledger.token(token.identity(), token.fingerprint()).orElse(token);
        boolean deleted = ledger.identity(token.identity())
                .filter(identity -> identity.state() == IdentityState.DELETED)
                .isPresent();
        return perform(
                log.begin(Operation.TRY, Activity.Subject.of(token.identity())),
                () -> service.tryToken(value),
                trial -> tried(known, deleted, trial));
    }

    private Recording<CompletedStep.Tried> tried(IssuedToken token, boolean deleted, TokenTrial answer) {
        TokenTrial trial = answer.judging(token.scopes());
        Instant at = serviceClock.instant();
        return new Recording<>(
                new CompletedStep.Tried(token, trial, at, LedgerTokenState.of(token, deleted, at)),
                List.of(new LedgerChange.TokenTried(
                        token.identity(), new RecordedTrial(token.fingerprint(), at, trial))));
    }

    /**
     * Adds an identity that exists already to the ledger; the service is not asked, for it has no way to tell.
     *
     * @param pasted the ID as a person pasted it
     * @throws FaultException {@link Fault.NotAnIdentity}, {@link Fault.ForeignIdentity} or {@link Fault.AlreadyRecorded}
     */
    public CompletedStep.Added add(String pasted, IdentityDetails details) {
        IdentityId id =
                IdentityId.parse(pasted).orElseThrow(() -> new FaultException(new Fault.NotAnIdentity(pasted.strip())));
        ledger.resource().filter(resource -> !resource.equals(id.resource())).ifPresent(resource -> {
            throw new FaultException(new Fault.ForeignIdentity(id, resource));
        });
        Identity identity = new Identity(id, details, Origin.IMPORTED, IdentityTimes.added(log.now()), 0);
        return write(Operation.ADD, new CompletedStep.Added(identity), new LedgerChange.IdentityRecorded(identity));
    }

    /**
     * Changes what the administrator writes beside an identity.
     *
     * @throws FaultException {@link Fault.EditedElsewhere} if the identity was edited since {@code identity} was read
     */
    public CompletedStep.Edited edit(Identity identity, IdentityDetails details) {
        return write(
                Operation.EDIT,
                new CompletedStep.Edited(identity.id()),
                new LedgerChange.DetailsEdited(identity.id(), details, identity.version()));
    }

    /** Takes the identity out of the ledger. The service keeps it: this is no delete. */
    public CompletedStep.Forgotten forget(IdentityId id) {
        return write(Operation.FORGET, new CompletedStep.Forgotten(id), new LedgerChange.IdentityForgotten(id));
    }

    /** Writes what others did on the service, as it was seen there; what the ledger has already is no news. */
    public void follow(ObservedChanges seen) {
        AppliedChanges what = log.follow(seen);
        if (!what.isNothing()) {
            steps.publish(new CompletedStep.Seen(what));
        } else if (!seen.setBacks().isEmpty()) {
            steps.publish(new CompletedStep.LedgerChanged());
        }
    }

    /**
     * Tells if anybody else changed the ledger since this was last asked, and settles what a killed console has left; costs next to
     * nothing if there is neither.
     */
    public void lookAround() {
        boolean settled = log.settleInterrupted(serviceClock.instant());
        long now = ledger.changes();
        if (changesTold.getAndSet(now) != now || settled) {
            steps.publish(new CompletedStep.LedgerChanged());
        }
    }

    /**
     * Empties the service, and then the ledger and the vault; what the service begins with comes into both.
     *
     * @param service empties the service, and fills it if that is wanted; throws {@link FaultException}
     */
    public CompletedStep.StartedAnew startAnew(Supplier<ResetContent> service) {
        Activity begun = log.begin(Operation.START_ANEW, Activity.Subject.NOT_YET);
        return perform(begun, () -> new ServiceAnswer<>(service.get(), null), this::beginning);
    }

    private Recording<CompletedStep.StartedAnew> beginning(ResetContent beginning) {
        vault.clear();
        List<LedgerChange> changes = new ArrayList<>();
        changes.add(new LedgerChange.Reset(beginning.followedTo()));
        Set<IdentityId> ids = new HashSet<>();
        Instant now = log.now();
        for (ResetContent.Member member : beginning.members()) {
            ids.add(member.seen().id());
            changes.addAll(member.history(now));
            member.tokens().forEach(token -> vault.keep(TokenFingerprint.of(token.value()), token.value()));
        }
        return new Recording<>(new CompletedStep.StartedAnew(ids), changes);
    }

    private Revocation ending(Duration lag) {
        return new Revocation(serviceClock.instant(), lag);
    }

    private Identity created(IdentityId id, IdentityDetails details) {
        return new Identity(id, details, Origin.CREATED, IdentityTimes.created(log.now(), serviceClock.instant()), 0);
    }

    private IssuedToken issued(IdentityId id, Set<TokenScope> scopes, TokenLifetime lifetime, TokenGrant grant) {
        TokenFingerprint fingerprint = TokenFingerprint.of(grant.value());
        vault.keep(fingerprint, grant.value());
        Instant issuedAt = grant.expiresAt().minus(lifetime.duration());
        return new IssuedToken(fingerprint, id, scopes, TokenTimes.of(issuedAt, grant.expiresAt()));
    }

    /** What the service's answer means for the ledger, and what to tell when it is written. */
    private record Recording<S extends CompletedStep>(S step, List<LedgerChange> changes) {}

    private <A, S extends CompletedStep> S perform(
            Activity begun, Supplier<ServiceAnswer<A>> call, Function<A, Recording<S>> recording) {
        long from = System.nanoTime();
        ServiceAnswer<A> answer = answered(begun, call, from);
        Recording<S> recorded = recording.apply(answer.value());
        S step = recorded.step();
        Activity.Subject subject =
                new Activity.Subject(step instanceof CompletedStep.OnOne one ? one.id() : null, detailOf(begun, step));
        try {
            log.done(begun.about(subject), answer.requestId(), since(from), recorded.changes());
        } catch (FaultException e) {
            throw new FaultException(new Fault.NotRecorded(step, e.fault()), e);
        }
        steps.publish(step);
        return step;
    }

    private <A> ServiceAnswer<A> answered(Activity begun, Supplier<ServiceAnswer<A>> call, long from) {
        try {
            ServiceAnswer<A> answer = call.get();
            contact.open();
            return answer;
        } catch (FaultException e) {
            if (e.fault() instanceof Fault.OfService fault) {
                contact.failed(fault);
            }
            try {
                log.failed(begun, e.fault(), since(from), serviceClock.instant());
            } catch (FaultException unwritten) {
                e.addSuppressed(unwritten);
            }
            throw e;
        }
    }

    private <S extends CompletedStep.OnOne> S write(Operation operation, S step, LedgerChange change) {
        log.write(operation, step.id(), change);
        steps.publish(step);
        return step;
    }

    private static String detailOf(Activity begun, CompletedStep step) {
        return switch (step) {
            case CompletedStep.Tried tried -> tried.trial().code();
            case CompletedStep.StartedAnew anew ->
                anew.ids().isEmpty() ? "" : "created:" + anew.ids().size();
            default -> begun.subject().detail();
        };
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
