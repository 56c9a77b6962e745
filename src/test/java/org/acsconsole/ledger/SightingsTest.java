package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.activity;
import static org.acsconsole.ledger.Samples.id;
import static org.acsconsole.ledger.Samples.identity;
import static org.acsconsole.ledger.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.acsconsole.identity.AppliedChanges;
import org.acsconsole.identity.AppliedChanges.Change;
import org.acsconsole.identity.AppliedChanges.Kind;
import org.acsconsole.identity.ClockRewind;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.ObservedToken;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others did on the service comes into the ledger once, and takes nothing from what the ledger knows better. */
final class SightingsTest extends LedgerContract {

    private static final Instant LATER = NOON.plusSeconds(60);

    private final Identity kim = identity(1, "Kim", "kim@contoso.example");

    @Test
    void whatIsSeenComesInAndItsPlaceIsRemembered() {
        assertThat(ledger.followedTo()).isEqualTo(ObservedChanges.FIRST);
        assertThat(see("1", created(1)).changes()).containsExactly(new Change(id(1), Kind.CREATED));
        assertThat(ledger.followedTo()).isEqualTo("1");
        assertThat(read(1).origin()).isEqualTo(Origin.SEEN);
        assertThat(read(1).times().createdAt()).isEqualTo(NOON);
        assertThat(ledger.resource()).contains(Samples.RESOURCE);
        assertThat(ledger.activities(null, null, 10)).hasSize(1);
    }

    @Test
    void onlyTheFirstOfTwoConsolesWritesAPage() {
        see("1", created(1));
        AppliedChanges second = ledger.follow(
                new ObservedChanges(
                        ObservedChanges.FIRST, "1", LATER, List.of(), false, List.of(created(1), created(2))),
                NOON,
                what -> activity(Operation.SEE, id(1)));
        assertThat(second.isNothing()).isTrue();
        assertThat(ledger.identity(id(2))).isEmpty();
        assertThat(ledger.activities(null, null, 10)).hasSize(1);
    }

    @Test
    void aCreateThatIsSeenBeforeItsAnswerIsWrittenIsStillOurs() {
        see("1", created(1));
        Samples.record(ledger, kim, token(kim, 1));
        assertThat(read(1).origin()).isEqualTo(Origin.CREATED);
        assertThat(read(1).details()).isEqualTo(kim.details());
        assertThat(ledger.tokens(id(1), 10)).hasSize(1);
        assertThat(ledger.identities(
                        new IdentityQuery(IdentityFilter.ALL, "contoso", IdentityOrder.NEWEST_FIRST, null, 10, NOON)))
                .hasSize(1);
    }

    @Test
    void tokensOfAnAttendeeComeInOnceUnderTheAttendeesName() {
        IssuedToken first = token(kim, 1);
        IssuedToken second = token(kim, 20);

        assertThat(see("1", seen(true, null, first)).changes())
                .containsExactly(new Change(id(1), Kind.CREATED, "Kim Minseo"));
        assertThat(see("2", seen(false, null, first, second)).changes())
                .containsExactly(new Change(id(1), Kind.ISSUED, "Kim Minseo"));
        assertThat(see("3", seen(false, null, first, second)).isNothing()).isTrue();

        assertThat(read(1).details().user()).isEqualTo("Kim Minseo");
        assertThat(ledger.tokens(id(1), 10)).containsExactlyInAnyOrder(first, second);
        assertThat(ledger.resource())
                .as("the profile's own is not learnt from it")
                .isEmpty();
    }

    @Test
    void tokensThatWereRevokedBeforeTheyWereSeenAreRevokedAndTheLaterOneLives() {
        Revocation revocation = Revocation.at(NOON.plusSeconds(10));
        IssuedToken before = token(kim, 1);
        IssuedToken ended = new IssuedToken(
                before.fingerprint(),
                before.identity(),
                before.scopes(),
                new TokenTimes(before.times().issuedAt(), before.times().expiresAt(), revocation, null, false));
        IssuedToken after = token(kim, 20);

        see("1", seen(true, revocation, ended, after));

        assertThat(stateOf(before)).isEqualTo(TokenState.REVOKED);
        assertThat(stateOf(after)).isEqualTo(TokenState.LIVE);
        assertThat(read(1).state()).isEqualTo(IdentityState.ACTIVE);
    }

    @Test
    void aTokenOfOursThatIsSeenBeforeItsAnswerIsWrittenComesInOnce() {
        IssuedToken token = token(kim, 1);
        Samples.record(ledger, kim);
        see("1", seen(false, null, token));

        ledger.record(activity(Operation.ISSUE, id(1)), List.of(new LedgerChange.TokenRecorded(token)));

        assertThat(ledger.tokens(id(1), 10)).containsExactly(token);
    }

    private static ObservedIdentity seen(boolean created, @Nullable Revocation revocation, IssuedToken... tokens) {
        return new ObservedIdentity(
                id(1),
                new ObservedIdentity.Life(NOON, revocation, null),
                created,
                ObservedIdentity.Requests.NONE,
                "Kim Minseo",
                Stream.of(tokens).map(token -> new ObservedToken(token, null)).toList());
    }

    @Test
    void aCreateOfOursThatIsSeenAfterwardsIsNoNews() {
        Samples.record(ledger, kim);
        assertThat(see("1", created(1)).isNothing()).isTrue();
        assertThat(read(1)).isEqualTo(kim);
        assertThat(ledger.activities(null, null, 10)).hasSize(1);
    }

    @Test
    void aDeleteByOthersEndsTheIdentityAndItsTokens() {
        IssuedToken token = token(kim, 1);
        Samples.record(ledger, kim, token);
        assertThat(see("1", changed(1, null, LATER)).changes()).containsExactly(new Change(id(1), Kind.DELETED));
        assertThat(read(1).times().deletedAt()).isEqualTo(LATER);
        assertThat(stateOf(token)).isEqualTo(TokenState.REVOKED);
        assertThat(see("2", changed(1, null, LATER)).isNothing()).isTrue();
    }

    @Test
    void aRevokeByOthersEndsTheTokensIssuedBeforeItAndNoLaterOne() {
        IssuedToken before = token(kim, 1);
        IssuedToken after = token(kim, 20);
        Samples.record(ledger, kim, before, after);
        assertThat(see("1", changed(1, Revocation.at(NOON.plusSeconds(10)), null))
                        .changes())
                .containsExactly(new Change(id(1), Kind.REVOKED));
        assertThat(stateOf(before)).isEqualTo(TokenState.REVOKED);
        assertThat(stateOf(after)).isEqualTo(TokenState.LIVE);
        assertThat(read(1).state()).isEqualTo(IdentityState.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void aRevokeByOthersThatTakesItsTimeIsRevokingThoughTheLedgerKnowsNoTokenOfIt(Origin origin) {
        Samples.record(ledger, new Identity(id(1), IdentityDetails.NONE, origin, kim.times(), 0));
        see("1", changed(1, new Revocation(NOON.plusSeconds(10), Duration.ofMinutes(15)), null));
        assertThat(read(1).times().revokingUntil())
                .isEqualTo(NOON.plusSeconds(10).plus(Duration.ofMinutes(15)));
    }

    @Test
    void whoIsSeenForTheFirstTimeAfterItsRevocationIsRevokingToo() {
        Revocation revocation = new Revocation(NOON.plusSeconds(10), Duration.ofMinutes(15));
        see("1", new ObservedIdentity(id(1), NOON, revocation, null, true, null));
        assertThat(read(1).times().revokingUntil()).isEqualTo(revocation.effectiveBy());
    }

    @Test
    void aRevokeByOthersEndsWhatWasIssuedBeforeTheClockWasSetBack() {
        IssuedToken ahead = token(kim, 3_000);
        Samples.record(ledger, kim, ahead);
        see("1", changed(1, Revocation.at(NOON.plusSeconds(10)), null));
        assertThat(stateOf(ahead)).isEqualTo(TokenState.REVOKED);
        assertThat(read(1).state()).isEqualTo(IdentityState.REVOKED);
    }

    @Test
    void aRevokeOfOursIsNoNews() {
        Samples.record(ledger, kim, token(kim, 1));
        revoke(NOON.plusSeconds(10));
        issue(token(kim, 11));
        Identity before = read(1);
        assertThat(see("1", changed(1, Revocation.at(NOON.plusSeconds(10).minusNanos(3_000_000)), null))
                        .isNothing())
                .isTrue();
        assertThat(read(1)).isEqualTo(before);
    }

    @Test
    void whileTheClockStandsARevokeOfOursTakesNothingFromTheTokenIssuedAfterIt() {
        Samples.record(ledger, kim, token(kim, 10));
        revoke(NOON.plusSeconds(10));
        IssuedToken after = new IssuedToken(
                token(identity(2, "", ""), 9).fingerprint(),
                id(1),
                token(kim, 10).scopes(),
                token(kim, 10).times());
        issue(after);
        assertThat(see("1", changed(1, Revocation.at(NOON.plusSeconds(10)), null))
                        .isNothing())
                .isTrue();
        assertThat(stateOf(after)).isEqualTo(TokenState.LIVE);
    }

    @Test
    void anOutcomeThatNobodyKnewIsKnownOnceItIsSeen() {
        Samples.record(ledger, kim, token(kim, 1));
        ledger.record(
                activity(Operation.REVOKE, id(1)), List.of(new LedgerChange.Unsettled(id(1), NOON.plusSeconds(9))));
        see("1", changed(1, Revocation.at(NOON.plusSeconds(10)), null));
        assertThat(read(1).state()).isEqualTo(IdentityState.REVOKED);
    }

    @Test
    void whatWasForgottenDoesNotComeBackWhenOthersChangeIt() {
        see("1", created(1));
        ledger.record(activity(Operation.FORGET, id(1)), List.of(new LedgerChange.IdentityForgotten(id(1))));
        assertThat(see("2", changed(1, Revocation.at(NOON), null)).isNothing()).isTrue();
        assertThat(ledger.identity(id(1))).isEmpty();
    }

    @Test
    void aTokenThatTheClockHasOutlivedStaysDeadWhenItIsSetBack() {
        Samples.record(ledger, kim, token(kim, 1), token(kim, 7_200));
        setBack(NOON.plus(Duration.ofMinutes(90)));
        assertThat(stateOf(token(kim, 1))).isEqualTo(TokenState.EXPIRED);
        assertThat(stateOf(token(kim, 7_200))).isEqualTo(TokenState.LIVE);
        assertThat(ledger.counts("", LATER).of(IdentityFilter.WITH_LIVE_TOKENS)).isEqualTo(1);
        setBack(NOON.plus(Duration.ofDays(1)));
        assertThat(ledger.counts("", LATER).of(IdentityFilter.WITH_LIVE_TOKENS)).isZero();
    }

    @Test
    void aTokenThatWasIssuedAfterTheClockWasSetBackHasOutlivedNothing() {
        Samples.record(ledger, kim, token(kim, 59));
        setBack(NOON.plus(Duration.ofDays(1)));
        assertThat(stateOf(token(kim, 59))).isEqualTo(TokenState.LIVE);
        assertThat(ledger.counts("", LATER).of(IdentityFilter.WITH_LIVE_TOKENS)).isEqualTo(1);
    }

    @Test
    void aRevocationThatWasEffectiveStaysEffectiveWhenTheClockIsSetBack() {
        Samples.record(ledger, kim, token(kim, 1));
        revoke(new Revocation(NOON.plusSeconds(10), Duration.ofMinutes(15)));
        assertThat(stateOf(token(kim, 1))).isEqualTo(TokenState.REVOKING);
        setBack(NOON.plus(Duration.ofMinutes(20)));
        assertThat(stateOf(token(kim, 1))).isEqualTo(TokenState.REVOKED);
        assertThat(read(1).isRevokingAt(LATER)).isFalse();
    }

    @Test
    void aRevocationThatWasNotEffectiveYetStaysSoWhenTheClockIsSetBack() {
        Samples.record(ledger, kim, token(kim, 1));
        revoke(new Revocation(NOON.plusSeconds(10), Duration.ofMinutes(15)));
        setBack(NOON.plus(Duration.ofMinutes(10)));
        assertThat(stateOf(token(kim, 1))).isEqualTo(TokenState.REVOKING);
        assertThat(read(1).isRevokingAt(LATER)).isTrue();
    }

    @Test
    void aServiceThatWasResetHasNothingOfBeforeAndAllThatIsSeenNow() {
        Identity fresh = identity(2, "Lee", "");
        Samples.record(ledger, kim, token(kim, 1));
        Samples.record(ledger, fresh, token(fresh, 1));
        AppliedChanges what = ledger.follow(
                new ObservedChanges(
                        ObservedChanges.FIRST, "9", LATER, List.of(), true, List.of(created(2), created(3))),
                NOON,
                seen -> activity(Operation.SEE, id(3)));
        assertThat(what).isEqualTo(new AppliedChanges(List.of(new Change(id(3), Kind.CREATED)), 1, false));
        assertThat(read(1).state()).isEqualTo(IdentityState.DELETED);
        assertThat(read(2)).extracting(Identity::state).isEqualTo(IdentityState.ACTIVE);
        assertThat(stateOf(token(kim, 1))).isEqualTo(TokenState.REVOKED);
        assertThat(stateOf(token(fresh, 1))).isEqualTo(TokenState.LIVE);
        assertThat(ledger.counts("", LATER).of(IdentityFilter.DELETED)).isEqualTo(1);
    }

    private AppliedChanges see(String to, ObservedIdentity... sightings) {
        return ledger.follow(
                new ObservedChanges(ledger.followedTo(), to, LATER, List.of(), false, List.of(sightings)),
                NOON,
                what -> activity(Operation.SEE, sightings[0].id()));
    }

    private static ObservedIdentity created(int n) {
        return new ObservedIdentity(id(n), NOON, null, null, true, null);
    }

    private static ObservedIdentity changed(int n, @Nullable Revocation revocation, @Nullable Instant deletedAt) {
        return new ObservedIdentity(id(n), NOON, revocation, deletedAt, false, null);
    }

    /** A moment ago. */
    private void setBack(Instant from) {
        String to = ledger.followedTo() + "1";
        ledger.follow(
                new ObservedChanges(
                        ledger.followedTo(),
                        to,
                        LATER,
                        List.of(new ClockRewind(from, LATER.minusSeconds(2))),
                        false,
                        List.of()),
                NOON,
                what -> activity(Operation.SEE, id(1)));
    }

    private void revoke(Instant at) {
        revoke(Revocation.at(at));
    }

    private void revoke(Revocation revocation) {
        ledger.record(activity(Operation.REVOKE, id(1)), List.of(new LedgerChange.TokensRevoked(id(1), revocation)));
    }

    private void issue(IssuedToken token) {
        ledger.record(activity(Operation.ISSUE, id(1)), List.of(new LedgerChange.TokenRecorded(token)));
    }

    private Identity read(int n) {
        return ledger.identity(id(n)).orElseThrow();
    }

    private TokenState stateOf(IssuedToken token) {
        return ledger.tokens(token.identity(), 10).stream()
                .filter(each -> each.fingerprint().equals(token.fingerprint()))
                .findFirst()
                .orElseThrow()
                .stateAt(LATER);
    }
}
