package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.activity;
import static org.acsconsole.ledger.Samples.id;
import static org.acsconsole.ledger.Samples.identity;
import static org.acsconsole.ledger.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each change does to the ledger. */
final class LedgerChangesTest extends LedgerContract {

    private final Identity kim = identity(1, "Kim", "kim@contoso.example");

    @Test
    void anIdentityComesBackWithEverythingThatWasWritten() {
        Identity full = new Identity(
                id(7),
                new IdentityDetails("이름 'x' %_\"", "me@contoso.example", "two\nlines"),
                Origin.SEEN,
                new IdentityTimes(
                        NOON,
                        NOON.minusSeconds(1),
                        NOON.plusNanos(2_000),
                        new IdentityTimes.Revoked(NOON.plusSeconds(3), NOON.plusSeconds(4)),
                        NOON.plusSeconds(5),
                        new IdentityTimes.Doubt(NOON.plusSeconds(6), IdentityTimes.Doubt.Cause.MISSING)),
                3);
        Samples.record(ledger, full);
        assertThat(ledger.identity(full.id())).contains(full);
        assertThat(ledger.identity(id(8))).isEmpty();
    }

    @Test
    void anIdentityIsRecordedOnce() {
        Samples.record(ledger, kim);
        assertFault(() -> Samples.record(ledger, kim), new Fault.AlreadyRecorded(kim.id()));
        assertThat(ledger.activities(null, null, 10)).hasSize(1);
    }

    @Test
    void aTokenMovesTheLastIssueOfItsIdentityAndIsListedNewestFirst() {
        Samples.record(ledger, kim, token(kim, 10), token(kim, 20));
        assertThat(read().times().lastIssuedAt()).isEqualTo(NOON.plusSeconds(20));
        assertThat(ledger.tokens(kim.id(), 10)).containsExactly(token(kim, 20), token(kim, 10));
        assertThat(ledger.tokens(kim.id(), 1)).containsExactly(token(kim, 20));
    }

    @Test
    void anIdentityIsRevokingUntilItsRevocationIsEffectiveThoughTheLedgerKnowsNoTokenOfIt() {
        Samples.record(ledger, kim);
        apply(new LedgerChange.TokensRevoked(kim.id(), new Revocation(NOON, Duration.ofMinutes(15))));
        Instant felt = NOON.plus(Duration.ofMinutes(15));
        assertThat(read().times().revokingUntil()).isEqualTo(felt);
        assertThat(read().isRevokingAt(felt.minusSeconds(1))).isTrue();
        assertThat(read().isRevokingAt(felt)).isFalse();
    }

    @Test
    void aTokenThatIsIssuedAfterwardsEndsTheRevokingOfItsIdentity() {
        Samples.record(ledger, kim);
        apply(new LedgerChange.TokensRevoked(kim.id(), new Revocation(NOON, Duration.ofMinutes(15))));
        apply(new LedgerChange.TokenRecorded(token(kim, 1)));
        assertThat(read().isRevokingAt(NOON.plusSeconds(2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, PT15M, PT20M, PT15M",
        "CREATED, PT0S,  PT20M, ",
        "CREATED, PT15M, PT0S,  ",
        "SEEN,    PT15M, PT20M, PT20M",
        "SEEN,    PT0S,  PT20M, PT20M",
        "SEEN,    PT15M, PT0S,  ",
    })
    void whoMayHaveBeenIssuedTokensByOthersIsRevokingUntilTheLastRevocationIsEffectiveAndElseTheFirst(
            Origin origin, Duration first, Duration second, @Nullable Duration until) {
        Samples.record(ledger, new Identity(kim.id(), kim.details(), origin, kim.times(), 0));
        apply(new LedgerChange.TokensRevoked(kim.id(), new Revocation(NOON, first)));
        apply(new LedgerChange.TokensRevoked(kim.id(), new Revocation(NOON, second)));
        assertThat(read().times().revokingUntil()).isEqualTo(until == null ? null : NOON.plus(until));
    }

    @Test
    void aRowCountsLiveTokensAndShowsWhenTheFirstExpires() {
        Samples.record(ledger, kim, token(kim, 10), token(kim, 20), token(kim, 30));
        Instant firstExpiry = NOON.plusSeconds(10).plus(Duration.ofHours(1));
        assertThat(rowAt(NOON)).isEqualTo(new IdentityRow(read(), 3, firstExpiry, 1));
        assertThat(rowAt(firstExpiry)).isEqualTo(new IdentityRow(read(), 2, firstExpiry.plusSeconds(10), 1));
        assertThat(rowAt(NOON.plus(Duration.ofDays(1)))).isEqualTo(new IdentityRow(read(), 0, null, 1));
    }

    @Test
    void aTokenOfAnIdentityThatIsNotInTheLedgerIsRefused() {
        assertFault(() -> apply(new LedgerChange.TokenRecorded(token(kim, 1))), new Fault.NotInLedger(kim.id()));
    }

    @Test
    void aRevocationEndsTheTokensThatWereRecordedBeforeItAndNoOther() {
        Samples.record(ledger, kim, token(kim, 1), token(kim, 2));
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON.plusSeconds(2))));
        apply(new LedgerChange.TokenRecorded(new IssuedToken(
                TokenFingerprint.of(new TokenValue("another")),
                kim.id(),
                Set.of(TokenScope.VOIP),
                TokenTimes.of(NOON.plusSeconds(2), NOON.plusSeconds(3_602)))));
        assertThat(ledger.tokens(kim.id(), 10))
                .extracting(token -> token.times().revokedAt())
                .containsExactly(null, NOON.plusSeconds(2), NOON.plusSeconds(2));
        assertThat(read().state()).isEqualTo(IdentityState.ACTIVE);
        assertThat(rowAt(NOON).liveTokens()).isEqualTo(1);
    }

    @Test
    void aSecondRevocationLeavesTheTimeOfTheFirst() {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON.plusSeconds(5))));
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON.plusSeconds(9))));
        assertThat(ledger.tokens(kim.id(), 1).getFirst().times().revokedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(read().times().tokensRevokedAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(read().state()).isEqualTo(IdentityState.REVOKED);
    }

    @Test
    void aRevocationIsEffectiveWhenItWasSaidToBe() {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.TokensRevoked(kim.id(), new Revocation(NOON.plusSeconds(5), Duration.ofMinutes(15))));
        IssuedToken token = ledger.tokens(kim.id(), 1).getFirst();
        assertThat(token.stateAt(NOON.plusSeconds(6))).isEqualTo(TokenState.REVOKING);
        assertThat(token.stateAt(NOON.plusSeconds(905))).isEqualTo(TokenState.REVOKED);
    }

    @Test
    void ofTwoRevocationsTheOneThatIsEffectiveFirstCounts() {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.TokensRevoked(kim.id(), new Revocation(NOON, Duration.ofMinutes(15))));
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON.plusSeconds(60))));
        apply(new LedgerChange.TokensRevoked(kim.id(), new Revocation(NOON, Duration.ofMinutes(15))));
        assertThat(ledger.tokens(kim.id(), 1).getFirst().times().revocation())
                .isEqualTo(new Revocation(NOON, Duration.ofMinutes(1)));
    }

    @Test
    void theOrderOfRecordsDecidesWhereTheClockWasSetBack() {
        Samples.record(ledger, kim, token(kim, 90_000));
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON)));
        assertThat(read().state()).isEqualTo(IdentityState.REVOKED);
        assertThat(ledger.tokens(kim.id(), 1).getFirst().times().revokedAt()).isEqualTo(NOON);
        apply(new LedgerChange.TokenRecorded(token(kim, 5)));
        assertThat(read().state()).isEqualTo(IdentityState.ACTIVE);
        assertThat(ledger.tokens(kim.id(), 1).getFirst().times().issuedAt()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void aRevocationOfOneIdentityLeavesTheTokensOfOthers() {
        Identity lee = identity(2, "Lee", "");
        Samples.record(ledger, kim, token(kim, 1));
        Samples.record(ledger, lee, token(lee, 1));
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON)));
        assertThat(ledger.tokens(lee.id(), 1).getFirst().times().revokedAt()).isNull();
    }

    @Test
    void aDeletionEndsTheTokensAndKeepsTheRow() {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.IdentityDeleted(kim.id(), Revocation.at(NOON.plusSeconds(5))));
        assertThat(read().state()).isEqualTo(IdentityState.DELETED);
        assertThat(read().times().deletedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(ledger.tokens(kim.id(), 1).getFirst().times().revokedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(rowAt(NOON).liveTokens()).isZero();
    }

    @Test
    void aTokenThatIsWrittenAfterTheDeletionOfItsIdentityIsDead() {
        Samples.record(ledger, kim);
        apply(new LedgerChange.IdentityDeleted(kim.id(), Revocation.at(NOON.plusSeconds(5))));
        apply(new LedgerChange.TokenRecorded(token(kim, 4)));
        assertThat(ledger.tokens(kim.id(), 1).getFirst().times().revokedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(ledger.counts("", NOON).of(IdentityFilter.WITH_LIVE_TOKENS)).isZero();
    }

    @Test
    void anUnknownOutcomeUnsettlesTheIdentityAndItsLiveTokensUntilOneIsKnown() {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON.plusSeconds(2))));
        apply(new LedgerChange.TokenRecorded(token(kim, 3)));
        apply(new LedgerChange.Unsettled(kim.id(), NOON.plusSeconds(9)));
        assertThat(read().state()).isEqualTo(IdentityState.UNKNOWN);
        assertThat(ledger.tokens(kim.id(), 10))
                .extracting(token -> token.stateAt(NOON.plusSeconds(10)))
                .containsExactly(TokenState.UNKNOWN, TokenState.REVOKED);
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON.plusSeconds(20))));
        assertThat(read().state()).isEqualTo(IdentityState.REVOKED);
        assertThat(ledger.tokens(kim.id(), 10))
                .extracting(IssuedToken::times)
                .extracting(TokenTimes::unsettledAt)
                .containsOnlyNulls();
    }

    @Test
    void aDeletionSettlesToo() {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.Unsettled(kim.id(), NOON.plusSeconds(9)));
        apply(new LedgerChange.IdentityDeleted(kim.id(), Revocation.at(NOON.plusSeconds(20))));
        assertThat(read().times().doubt()).isNull();
        assertThat(ledger.tokens(kim.id(), 1).getFirst().times().unsettledAt()).isNull();
    }

    @Test
    void aTokenIssuedAfterAnUnknownOutcomeIsNotInDoubt() {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.Unsettled(kim.id(), NOON.plusSeconds(9)));
        apply(new LedgerChange.TokenRecorded(token(kim, 10)));
        assertThat(ledger.tokens(kim.id(), 1).getFirst().times().unsettledAt()).isNull();
        assertThat(read().state()).isEqualTo(IdentityState.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kim"})
    void aMissingIdentityIsCountedAndListedAsMissingAndNotAsExisting(String search) {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON.plusSeconds(5))));
        apply(new LedgerChange.IdentityMissing(kim.id(), NOON.plusSeconds(9)));
        for (IdentityFilter filter : IdentityFilter.values()) {
            int expected = filter == IdentityFilter.MISSING || filter == IdentityFilter.ALL ? 1 : 0;
            assertThat(ledger.counts(search, NOON).of(filter)).as("%s", filter).isEqualTo(expected);
            assertThat(ledger.identities(new IdentityQuery(filter, search, IdentityOrder.NEWEST_FIRST, null, 10, NOON)))
                    .as("%s", filter)
                    .hasSize(expected);
        }
    }

    @Test
    void aTokenThatTheServiceIssuesShowsThatAMissingIdentityIsThere() {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.IdentityMissing(kim.id(), NOON.plusSeconds(9)));
        assertThat(read().state()).isEqualTo(IdentityState.MISSING);
        apply(new LedgerChange.TokenRecorded(token(kim, 10)));
        assertThat(read().state()).isEqualTo(IdentityState.ACTIVE);
    }

    @Test
    void anUnknownOutcomeAfterARevokeThatWasAnsweredIsNotMissing() {
        Samples.record(ledger, kim, token(kim, 1));
        apply(new LedgerChange.IdentityMissing(kim.id(), NOON.plusSeconds(9)));
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON.plusSeconds(10))));
        assertThat(read().state()).isEqualTo(IdentityState.REVOKED);
        apply(new LedgerChange.Unsettled(kim.id(), NOON.plusSeconds(11)));
        assertThat(read().state()).isEqualTo(IdentityState.UNKNOWN);
    }

    @Test
    void aMissingIdentityThatIsDeletedIsDeleted() {
        Samples.record(ledger, kim);
        apply(new LedgerChange.IdentityMissing(kim.id(), NOON.plusSeconds(9)));
        apply(new LedgerChange.IdentityDeleted(kim.id(), Revocation.at(NOON.plusSeconds(20))));
        assertThat(read().state()).isEqualTo(IdentityState.DELETED);
    }

    @Test
    void aTryIsKeptWithItsTokenAndItsAnswer() {
        IssuedToken first = token(kim, 1);
        IssuedToken second = token(kim, 2);
        Samples.record(ledger, kim, first, second);
        RecordedTrial taken = tried(first, 10, TokenTrial.Verdict.ACCEPTED, 200, "");
        RecordedTrial refused = tried(second, 20, TokenTrial.Verdict.REFUSED, 401, "revoked");
        RecordedTrial earlierByTheClock = tried(first, 5, TokenTrial.Verdict.INCONCLUSIVE, 403, "no-chat-scope");
        assertThat(ledger.trials(kim.id(), 10, 10)).containsExactly(earlierByTheClock, refused, taken);
        assertThat(ledger.token(kim.id(), first.fingerprint())).contains(first);
        assertThat(ledger.token(id(2), first.fingerprint())).isEmpty();
    }

    @Test
    void theNewestTriesOfTheNewestTokensAreRead() {
        Samples.record(ledger, kim, token(kim, 1), token(kim, 2), token(kim, 3));
        tried(token(kim, 1), 1, TokenTrial.Verdict.ACCEPTED, 200, "");
        for (int second = 10; second < 15; second++) {
            tried(token(kim, 2), second, TokenTrial.Verdict.ACCEPTED, 200, "");
            tried(token(kim, 3), second, TokenTrial.Verdict.REFUSED, 401, "");
        }
        assertThat(ledger.trials(kim.id(), 2, 2))
                .extracting(trial -> trial.at().getEpochSecond() - NOON.getEpochSecond())
                .containsExactly(14L, 14L, 13L, 13L);
    }

    @Test
    void aTryOfWhatIsNotInTheLedgerLeavesOnlyItsActivity() {
        Samples.record(ledger, kim);
        tried(token(kim, 1), 1, TokenTrial.Verdict.ACCEPTED, 200, "");
        assertThat(ledger.trials(kim.id(), 10, 10)).isEmpty();
        assertThat(ledger.activities(kim.id(), null, 10)).hasSize(2);
    }

    @Test
    void triesAreForgottenWithTheirIdentity() {
        Samples.record(ledger, kim, token(kim, 1));
        tried(token(kim, 1), 1, TokenTrial.Verdict.ACCEPTED, 200, "");
        apply(new LedgerChange.IdentityForgotten(kim.id()));
        Samples.record(ledger, kim, token(kim, 1));
        assertThat(ledger.trials(kim.id(), 10, 10)).isEmpty();
    }

    @Test
    void aTryIsWrittenWithItsActivityOrNotAtAll() {
        Samples.record(ledger, kim, token(kim, 1));
        RecordedTrial trial = new RecordedTrial(
                token(kim, 1).fingerprint(), NOON, new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, ""));
        assertFault(
                () -> ledger.record(
                        activity(Operation.TRY, kim.id()),
                        List.of(
                                new LedgerChange.TokenTried(kim.id(), trial),
                                new LedgerChange.IdentityForgotten(id(9)))),
                new Fault.NotInLedger(id(9)));
        assertThat(ledger.trials(kim.id(), 10, 10)).isEmpty();
        assertThat(ledger.activities(kim.id(), null, 10)).hasSize(1);
    }

    @Test
    void detailsAreEditedOnceForEachVersion() {
        Samples.record(ledger, kim);
        IdentityDetails lee = new IdentityDetails("Lee", "lee", "moved");
        apply(new LedgerChange.DetailsEdited(kim.id(), lee, 0));
        assertThat(read()).isEqualTo(new Identity(kim.id(), lee, Origin.CREATED, kim.times(), 1));
        assertFault(
                () -> apply(new LedgerChange.DetailsEdited(kim.id(), IdentityDetails.NONE, 0)),
                new Fault.EditedElsewhere(kim.id()));
        assertFault(() -> apply(new LedgerChange.DetailsEdited(id(9), lee, 0)), new Fault.NotInLedger(id(9)));
        assertThat(found("kim")).isZero();
        assertThat(found("lee")).isEqualTo(1);
    }

    @Test
    void aForgottenIdentityIsGoneAndItsActivitiesStay() {
        Samples.record(ledger, kim, token(kim, 1));
        ledger.record(activity(Operation.FORGET, kim.id()), List.of(new LedgerChange.IdentityForgotten(kim.id())));
        assertThat(ledger.identity(kim.id())).isEmpty();
        assertThat(ledger.tokens(kim.id(), 1)).isEmpty();
        assertThat(found("kim")).isZero();
        assertThat(ledger.activities(kim.id(), null, 10))
                .extracting(Activity::operation)
                .containsExactly(Operation.FORGET, Operation.CREATE);
        assertFault(() -> apply(new LedgerChange.IdentityForgotten(kim.id())), new Fault.NotInLedger(kim.id()));
        Samples.record(ledger, kim);
        assertThat(found("kim")).isEqualTo(1);
        assertThat(ledger.tokens(kim.id(), 1)).isEmpty();
    }

    @Test
    void whatTheServiceDidToAnUnknownIdentityStillLeavesItsActivity() {
        apply(new LedgerChange.TokensRevoked(kim.id(), Revocation.at(NOON)));
        apply(new LedgerChange.IdentityDeleted(kim.id(), Revocation.at(NOON)));
        apply(new LedgerChange.Unsettled(kim.id(), NOON));
        assertThat(ledger.activities(kim.id(), null, 10)).hasSize(3);
    }

    @Test
    void allChangesOfARecordAreWrittenOrNone() {
        Samples.record(ledger, kim);
        Identity lee = identity(2, "Lee", "");
        assertFault(
                () -> ledger.record(
                        activity(Operation.CREATE, lee.id()),
                        List.of(
                                new LedgerChange.IdentityRecorded(lee),
                                new LedgerChange.TokenRecorded(token(lee, 1)),
                                new LedgerChange.IdentityRecorded(kim))),
                new Fault.AlreadyRecorded(kim.id()));
        assertThat(ledger.identity(lee.id())).isEmpty();
        assertThat(ledger.activities(lee.id(), null, 10)).isEmpty();
        assertThat(ledger.counts("", NOON).of(IdentityFilter.EXISTING)).isEqualTo(1);
        assertThat(found("lee")).isZero();
    }

    @Test
    void theResourceIsLearnedFromACreatedIdentityButNotFromAnAddedOne() {
        Samples.record(ledger, new Identity(kim.id(), kim.details(), Origin.IMPORTED, kim.times(), 0));
        assertThat(ledger.resource()).isEmpty();
        Samples.record(ledger, identity(2, "", ""));
        assertThat(ledger.resource()).contains(Samples.RESOURCE);
    }

    @FunctionalInterface
    private interface Act {
        void perform();
    }

    private static void assertFault(Act act, Fault fault) {
        assertThatThrownBy(act::perform)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private RecordedTrial tried(IssuedToken token, int second, TokenTrial.Verdict verdict, int status, String reason) {
        RecordedTrial trial = new RecordedTrial(
                token.fingerprint(), NOON.plusSeconds(second), new TokenTrial(verdict, status, reason));
        ledger.record(activity(Operation.TRY, kim.id()), List.of(new LedgerChange.TokenTried(token.identity(), trial)));
        return trial;
    }

    private void apply(LedgerChange change) {
        ledger.record(activity(Operation.EDIT, kim.id()), List.of(change));
    }

    private Identity read() {
        return ledger.identity(kim.id()).orElseThrow();
    }

    private IdentityRow rowAt(Instant now) {
        return query("", now).getFirst();
    }

    private int found(String search) {
        return query(search, NOON).size();
    }

    private List<IdentityRow> query(String search, Instant now) {
        return ledger.identities(
                new IdentityQuery(IdentityFilter.ALL, search, IdentityOrder.NEWEST_FIRST, null, 100, now));
    }
}
