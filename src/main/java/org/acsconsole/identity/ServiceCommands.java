package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.acsconsole.identity.RecordedCalls.Recording;

/** Performs the commands that call the service. */
record ServiceCommands(
        IdentityService service,
        Ledger ledger,
        ActivityLog log,
        TokenVault vault,
        ServiceClock serviceClock,
        RecordedCalls calls) {

    /** Returns these with another log. */
    ServiceCommands recordedBy(ActivityLog newLog) {
        return new ServiceCommands(service, ledger, newLog, vault, serviceClock, calls);
    }

    CompletedStep.OnOne perform(Command.OfService command) {
        return switch (command) {
            case Command.Create create -> create(create);
            case Command.CreateWithToken create -> createWithToken(create);
            case Command.Issue issue -> issue(issue);
            case Command.Revoke revoke -> revoke(revoke.id());
            case Command.Delete delete -> delete(delete.id());
            case Command.CleanUp cleanUp -> cleanUp(cleanUp.id());
            case Command.Try trial -> tryToken(trial.token());
            case Command.Exchange exchange -> exchange(exchange);
        };
    }

    private CompletedStep.Created create(Command.Create create) {
        Activity begun = begin(create, new Activity.Subject(null, tagged("", create.details())), create.details());
        return calls.make(begun, () -> service.create(begun.key()), id -> {
            Identity identity = created(id, create.details());
            return new Recording<>(
                    new CompletedStep.Created(identity),
                    tagged("", create.details()),
                    List.of(new LedgerChange.IdentityRecorded(identity)));
        });
    }

    private CompletedStep.CreatedWithToken createWithToken(Command.CreateWithToken create) {
        TokenRequest wanted = create.token();
        String detail = tagged(TokenScope.join(wanted.scopes()), create.details());
        Activity begun = begin(create, new Activity.Subject(null, detail), create.details());
        return calls.make(
                begun, () -> service.createWithToken(begun.key(), wanted.scopes(), wanted.lifetime()), grant -> {
                    Identity identity = created(grant.id(), create.details());
                    IssuedToken token = issued(grant.id(), wanted, grant.token());
                    return new Recording<>(
                            new CompletedStep.CreatedWithToken(identity, token),
                            detail,
                            List.of(
                                    new LedgerChange.IdentityRecorded(identity),
                                    new LedgerChange.TokenRecorded(token)));
                });
    }

    /** What is meant is written before the call: should the answer never come, it stands with what is found. */
    private Activity begin(Command create, Activity.Subject subject, IdentityDetails meant) {
        return log.begin(create.operation(), subject, new LedgerChange.CreationBegun(meant));
    }

    /** The tags that the identity gets stand in the activity beside what else was asked for, and so in the chain of events. */
    private static String tagged(String detail, IdentityDetails meant) {
        String tags = meant.tags().since(Tags.NONE);
        return detail.isEmpty() || tags.isEmpty() ? detail + tags : detail + "," + tags;
    }

    private CompletedStep.Issued issue(Command.Issue issue) {
        TokenRequest wanted = issue.token();
        String scopes = TokenScope.join(wanted.scopes());
        Activity begun = log.begin(issue.operation(), new Activity.Subject(issue.id(), scopes));
        return calls.make(
                begun, () -> service.issue(begun.key(), issue.id(), wanted.scopes(), wanted.lifetime()), grant -> {
                    IssuedToken token = issued(issue.id(), wanted, grant);
                    return new Recording<>(
                            new CompletedStep.Issued(token), scopes, List.of(new LedgerChange.TokenRecorded(token)));
                });
    }

    private CompletedStep.Exchanged exchange(Command.Exchange exchange) {
        TokenValue entraToken =
                vault.take(exchange.entraToken()).orElseThrow(() -> new FaultException(new Fault.TokenValueGone()));
        String application = "application:" + exchange.application();
        return calls.make(
                log.begin(Operation.EXCHANGE, new Activity.Subject(exchange.id(), application)),
                () -> service.exchange(entraToken, exchange.application(), exchange.user()),
                grant -> {
                    IssuedToken token = exchanged(grant);
                    String scopes = TokenScope.join(token.scopes());
                    return new Recording<>(
                            new CompletedStep.Exchanged(token),
                            scopes.isEmpty() ? application : application + "," + scopes,
                            List.of(
                                    new LedgerChange.TeamsUserRecorded(teamsUser(grant.user(), exchange.details())),
                                    new LedgerChange.TokenRecorded(token)));
                });
    }

    /** A Teams user exists already, and is nobody's that a clean up may delete. */
    private Identity teamsUser(IdentityId id, IdentityDetails details) {
        return new Identity(id, details, Origin.IMPORTED, IdentityTimes.added(log.now()), 0);
    }

    /** It ends when the Entra token ends, and begins now, to the second as tokens do; a clock that is ahead must not keep it out. */
    private IssuedToken exchanged(TeamsGrant grant) {
        Instant now = serviceClock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = grant.token().expiresAt();
        TokenFingerprint fingerprint = kept(grant.token());
        return new IssuedToken(
                fingerprint,
                grant.user(),
                grant.scopes(),
                TokenTimes.of(now.isBefore(end) ? now : end.minusSeconds(1), end));
    }

    private CompletedStep.Revoked revoke(IdentityId id) {
        Activity begun = log.begin(Operation.REVOKE, Activity.Subject.of(id));
        return calls.make(
                begun,
                () -> service.revoke(begun.key(), id),
                done -> new Recording<>(
                        new CompletedStep.Revoked(id),
                        "",
                        List.of(new LedgerChange.TokensRevoked(id, ending(serviceClock.revocationLag())))));
    }

    private CompletedStep.Deleted delete(IdentityId id) {
        Activity begun = log.begin(Operation.DELETE, Activity.Subject.of(id));
        return calls.make(
                begun,
                () -> service.delete(begun.key(), id),
                done -> new Recording<>(
                        new CompletedStep.Deleted(id, true),
                        "",
                        List.of(new LedgerChange.IdentityDeleted(id, ending(serviceClock.deletionLag())))));
    }

    private CompletedStep.Deleted cleanUp(IdentityId id) {
        try {
            return delete(id);
        } catch (FaultException e) {
            if (e.fault() instanceof Fault.IdentityNotFound) {
                return calls.foundGone(id, ending(Duration.ZERO));
            }
            throw e;
        }
    }

    private CompletedStep.Tried tryToken(IssuedToken token) {
        TokenValue value = vault.value(token).orElseThrow(() -> new FaultException(new Fault.TokenValueGone()));
        IssuedToken known = ledger.token(token.identity(), token.fingerprint()).orElse(token);
        boolean deleted = ledger.identity(token.identity())
                .filter(identity -> identity.state() == IdentityState.DELETED)
                .isPresent();
        return calls.make(
                log.begin(Operation.TRY, Activity.Subject.of(token.identity())),
                () -> service.tryToken(value),
                trial -> tried(known, deleted, trial));
    }

    private Recording<CompletedStep.Tried> tried(IssuedToken token, boolean deleted, TokenTrial answer) {
        TokenTrial trial = answer.judging(token.scopes());
        Instant at = serviceClock.instant();
        return new Recording<>(
                new CompletedStep.Tried(token, trial, at, LedgerTokenState.of(token, deleted, at)),
                trial.code(),
                List.of(new LedgerChange.TokenTried(
                        token.identity(), new RecordedTrial(token.fingerprint(), at, trial))));
    }

    private Revocation ending(Duration lag) {
        return new Revocation(serviceClock.instant(), lag);
    }

    private Identity created(IdentityId id, IdentityDetails details) {
        return new Identity(id, details, Origin.CREATED, IdentityTimes.created(log.now(), serviceClock.instant()), 0);
    }

    private IssuedToken issued(IdentityId id, TokenRequest request, TokenGrant grant) {
        TokenFingerprint fingerprint = kept(grant);
        Instant issuedAt = grant.expiresAt().minus(request.lifetime().duration());
        return new IssuedToken(fingerprint, id, request.scopes(), TokenTimes.of(issuedAt, grant.expiresAt()));
    }

    private TokenFingerprint kept(TokenGrant grant) {
        TokenFingerprint fingerprint = TokenFingerprint.of(grant.value());
        vault.keep(fingerprint, grant.value());
        return fingerprint;
    }
}
