package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams users and their tokens, in each database. */
final class TeamsUsersInLedgerTest extends LedgerContract {

    private static final IdentityId KIM =
            IdentityId.ofTeamsUser(UUID.fromString("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"));
    private static final IdentityId LEE = new IdentityId("8:gcch:aaaaaaaa-bbbb-cccc-dddd-ffffffffffff");

    @BeforeEach
    void exchange() {
        exchange(KIM, token("first", KIM, Set.of(TokenScope.VOIP)), "kim@contoso.com");
    }

    @Test
    void aTeamsUserIsListedWithItsTokensAndMakesNoResourceKnown() {
        assertThat(found("")).singleElement().satisfies(row -> {
            assertThat(row.identity().id()).isEqualTo(KIM);
            assertThat(row.identity().isDamaged()).isFalse();
            assertThat(row.liveTokens()).isEqualTo(1);
        });
        assertThat(ledger.resource()).isEmpty();
    }

    @Test
    void aSecondExchangeLeavesTheRowAndAddsItsToken() {
        exchange(KIM, token("second", KIM, Set.of(TokenScope.CHAT)), "somebody else");
        assertThat(ledger.tokens(KIM, 9)).hasSize(2);
        assertThat(ledger.identity(KIM).orElseThrow().details().user()).isEqualTo("kim@contoso.com");
    }

    @Test
    void aTokenThatDoesNotSayWhatItAllowsIsNotDamaged() {
        exchange(KIM, token("opaque", KIM, Set.of()), "");
        assertThat(ledger.tokens(KIM, 1)).singleElement().satisfies(token -> {
            assertThat(token.scopes()).isEmpty();
            assertThat(token.stateAt(Samples.NOON)).isEqualTo(TokenState.LIVE);
        });
    }

    @Test
    void aTeamsUserIsFoundByItsIdAPartOfItAndItsName() {
        Samples.record(ledger, Samples.identity(1, "", ""));
        exchange(LEE, token("lee", LEE, Set.of(TokenScope.CHAT)), "lee@contoso.com");
        assertThat(ids(KIM.value())).containsExactly(KIM);
        assertThat(ids("dddd-eeeeeeeeeeee")).containsExactly(KIM);
        assertThat(ids("KIM@contoso")).containsExactly(KIM);
        assertThat(ids("8:gcch:aaaaaaaa")).containsExactly(LEE);
        assertThat(ids(Samples.id(1).value())).containsExactly(Samples.id(1));
    }

    @Test
    void aCleanUpLeavesATeamsUser() {
        assertThat(ledger.count(
                        new CleanUpScope(Set.of(Origin.CREATED, Origin.SEEN), Samples.NOON.minus(Duration.ofDays(9)))))
                .isZero();
    }

    @Test
    void aForgottenTeamsUserIsGone() {
        ledger.record(Samples.activity(Operation.FORGET, KIM), List.of(new LedgerChange.IdentityForgotten(KIM)));
        assertThat(found("")).isEmpty();
    }

    @Test
    void theActivityIsAboutTheTeamsUser() {
        assertThat(ledger.activities(KIM, null, 9)).singleElement().satisfies(activity -> {
            assertThat(activity.operation()).isEqualTo(Operation.EXCHANGE);
            assertThat(activity.subject().identity()).isEqualTo(KIM);
        });
        assertThat(ledger.verify(read -> {}).toString()).doesNotContain("Broken");
    }

    private void exchange(IdentityId id, IssuedToken token, String user) {
        Identity identity = new Identity(
                id,
                new IdentityDetails("", user, ""),
                Origin.IMPORTED,
                new IdentityTimes(Samples.NOON, null, null, null, null, null),
                0);
        ledger.record(
                Samples.activity(Operation.EXCHANGE, id),
                List.of(new LedgerChange.TeamsUserRecorded(identity), new LedgerChange.TokenRecorded(token)));
    }

    private static IssuedToken token(String value, IdentityId id, Set<TokenScope> scopes) {
        return new IssuedToken(
                TokenFingerprint.of(new TokenValue(value)),
                id,
                scopes,
                TokenTimes.of(Samples.NOON, Samples.NOON.plus(Duration.ofHours(1))));
    }

    private List<IdentityId> ids(String text) {
        return found(text).stream().map(row -> row.identity().id()).toList();
    }

    private List<IdentityRow> found(String text) {
        return ledger.identities(new IdentityQuery(
                IdentityFilter.ALL, IdentitySearch.of(text), IdentityOrder.NEWEST_FIRST, null, 20, Samples.NOON));
    }
}
