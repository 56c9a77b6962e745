package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.HealthFilter;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.JobTarget;
import org.acsconsole.identity.JobTargets;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.UserList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is not as it should be in a ledger, in each database. */
final class HealthInLedgerTest extends LedgerContract {

    private static final IdentityId FOREIGN =
            new IdentityId("8:acs:ffffffff-9815-4422-bddc-ceea181dc774_00000006-0001-3502-0000-000000000001");
    private static final IdentityId FOREIGN_BEFORE =
            new IdentityId("8:acs:00000000-9815-4422-bddc-ceea181dc774_00000006-0001-3502-0000-000000000001");

    @Test
    void idsOfOtherResourcesAreFound() {
        add(1, "kim");
        add(identity(FOREIGN, "lee", Samples.NOON, null));
        add(identity(FOREIGN_BEFORE, "", Samples.NOON.plusSeconds(1), null));
        assertThat(found(lacking(Lack.OWN_RESOURCE))).containsExactly(FOREIGN_BEFORE, FOREIGN);
    }

    @Test
    void anIdOfTheProfilesResourceInCapitalsIsNoneOfAnother() {
        add(1, "kim");
        add(identity(
                new IdentityId(
                        "8:acs:" + Samples.RESOURCE.toUpperCase(Locale.ROOT) + "_00000006-0001-3502-0000-00000000aaaa"),
                "",
                Samples.NOON,
                null));
        assertThat(found(lacking(Lack.OWN_RESOURCE))).isEmpty();
    }

    @Test
    void whileTheResourceIsNotKnownNoIdIsOfAnother() {
        add(identity(FOREIGN, "lee", Samples.NOON, null));
        assertThat(found(lacking(Lack.OWN_RESOURCE))).isEmpty();
    }

    @Test
    void doublesOfOneUserAreFoundInAnyCase() {
        add(1, "Kim@contoso.com");
        add(2, "lee@contoso.com");
        add(3, "kim@contoso.com");
        add(4, "");
        add(5, "");
        assertThat(found(lacking(Lack.OWN_USER))).containsExactly(Samples.id(3), Samples.id(1));
    }

    @Test
    void ofDoublesTheNewestIsLeftOut() {
        add(1, "kim");
        add(3, "kim");
        add(2, "kim");
        assertThat(found(lacking(Lack.NEWEST_OF_USER))).containsExactly(Samples.id(2), Samples.id(1));
    }

    @Test
    void ofDoublesOfOneMomentOneIsTheNewest() {
        add(identity(Samples.id(1), "kim", Samples.NOON, null));
        add(identity(Samples.id(2), "kim", Samples.NOON, null));
        assertThat(found(lacking(Lack.NEWEST_OF_USER))).hasSize(1);
    }

    @Test
    void whatIsDeletedIsNoDouble() {
        add(1, "kim");
        add(2, "kim");
        ledger.record(
                Samples.activity(Operation.DELETE, Samples.id(2)),
                List.of(new LedgerChange.IdentityDeleted(Samples.id(2), Revocation.at(Samples.NOON))));
        assertThat(found(lacking(Lack.OWN_USER))).isEmpty();
    }

    @Test
    void whatTheServiceDoesNotHaveIsNoDouble() {
        add(1, "kim");
        add(2, "kim");
        ledger.record(
                Samples.activity(Operation.REVOKE, Samples.id(2)),
                List.of(new LedgerChange.IdentityMissing(Samples.id(2), Samples.NOON)));
        assertThat(found(lacking(Lack.OWN_USER))).isEmpty();
    }

    @Test
    void aRevokedDoubleIsOne() {
        add(1, "kim");
        add(2, "kim");
        ledger.record(
                Samples.activity(Operation.REVOKE, Samples.id(2)),
                List.of(new LedgerChange.TokensRevoked(Samples.id(2), Revocation.at(Samples.NOON))));
        assertThat(found(lacking(Lack.OWN_USER))).hasSize(2);
    }

    @Test
    void aDoubleInAnotherProfileIsNone() {
        add(1, "kim");
        Samples.record(store.of(Samples.OTHER_PROFILE), Samples.identity(2, "", "kim"));
        assertThat(found(lacking(Lack.OWN_USER))).isEmpty();
    }

    @Test
    void thoseWithoutATokenForSoManyDaysAreFound() {
        Instant old = Samples.NOON.minus(Duration.ofDays(40));
        add(identity(Samples.id(1), "issued long ago", old, Samples.NOON.minus(Duration.ofDays(31))));
        add(identity(Samples.id(2), "issued lately", old, Samples.NOON.minus(Duration.ofDays(29))));
        add(identity(Samples.id(3), "never issued", old.plusSeconds(1), null));
        add(identity(Samples.id(4), "new", Samples.NOON, null));
        assertThat(found(HealthFilter.NONE.withIdle(Duration.ofDays(30))))
                .containsExactly(Samples.id(3), Samples.id(1));
    }

    @Test
    void liveTokensThatLiveLongerThanAPolicyAreFound() {
        add(1, "");
        add(2, "");
        add(3, "");
        issue(1, Samples.NOON.minusSeconds(60), Duration.ofHours(8));
        issue(2, Samples.NOON.minusSeconds(60), Duration.ofHours(24));
        issue(3, Samples.NOON.minus(Duration.ofHours(24)), Duration.ofHours(24));
        assertThat(found(HealthFilter.NONE.withLongerThan(Duration.ofHours(8)))).containsExactly(Samples.id(2));
        assertThat(found(HealthFilter.NONE.withLongerThan(Duration.ofHours(7))))
                .containsExactly(Samples.id(2), Samples.id(1));
    }

    @Test
    void whereALongTokenExpiresItIsCountedAgain() {
        add(1, "");
        issue(1, Samples.NOON, Duration.ofHours(24));
        IdentitySearch search =
                IdentitySearch.EVERYTHING.withHealth(HealthFilter.NONE.withLongerThan(Duration.ofHours(8)));
        IdentityCounts counts = ledger.counts(search, Samples.NOON);
        assertThat(counts.of(IdentityFilter.ALL)).isOne();
        assertThat(ledger.counts(search, Objects.requireNonNull(counts.until())).of(IdentityFilter.ALL))
                .isZero();
    }

    @Test
    void thoseWhoseUserIsNotInAListAreFound() {
        add(1, "kim@contoso.com");
        add(2, "Müller\\\"1\"@contoso.com");
        add(3, "gone@contoso.com");
        add(4, "");
        UserList staff = UserList.of("staff.csv", Set.of("KIM@contoso.com", "muller\\\"1\"@contoso.com"));
        assertThat(found(HealthFilter.NONE.withNotIn(staff))).containsExactly(Samples.id(3));
    }

    @Test
    void aListThatIsNotLoadedFindsNobody() {
        add(1, "kim@contoso.com");
        assertThat(found(HealthFilter.NONE.withNotIn(UserList.notLoaded("staff.csv"))))
                .isEmpty();
    }

    @Test
    void allThatIsWrongIsCombinedWithASearch() {
        add(1, "kim");
        add(2, "kim");
        add(3, "lee");
        add(4, "lee");
        HealthFilter both = lacking(Lack.OWN_USER).withNotIn(UserList.of("", Set.of("lee")));
        assertThat(found(both)).containsExactly(Samples.id(2), Samples.id(1));
        assertThat(ids(IdentityFilter.ALL, IdentitySearch.of("1").withHealth(both)))
                .hasSize(2);
        assertThat(ids(IdentityFilter.ALL, IdentitySearch.of("lee").withHealth(both)))
                .isEmpty();
        assertThat(ids(IdentityFilter.DELETED, IdentitySearch.EVERYTHING.withHealth(both)))
                .isEmpty();
    }

    @Test
    void aJobIsAboutAllThatAreFound() {
        add(1, "kim");
        add(2, "kim");
        add(3, "lee");
        IdentitySearch search = IdentitySearch.EVERYTHING.withHealth(lacking(Lack.NEWEST_OF_USER));
        try (JobTargets targets = JobTargets.found(ledger, IdentityFilter.EXISTING, search, Samples.NOON)) {
            assertThat(targets.stream().map(JobTarget::id)).containsExactly(Samples.id(1));
        }
    }

    private void add(int n, String user) {
        Samples.record(ledger, Samples.identity(n, "", user));
    }

    private void add(Identity identity) {
        Samples.record(ledger, identity);
    }

    /** Whoever is not created here says nothing about the profile's resource. */
    private static Identity identity(IdentityId id, String user, Instant created, @Nullable Instant issued) {
        return new Identity(
                id,
                new IdentityDetails("", user, ""),
                Origin.IMPORTED,
                new IdentityTimes(Samples.NOON, created, issued, null, null, null),
                0);
    }

    private void issue(int n, Instant issued, Duration lifetime) {
        IssuedToken token = new IssuedToken(
                TokenFingerprint.of(new TokenValue("token " + UUID.randomUUID())),
                Samples.id(n),
                Set.of(TokenScope.CHAT),
                TokenTimes.of(issued, issued.plus(lifetime)));
        Activity issuing = Samples.activity(Operation.ISSUE, Samples.id(n));
        ledger.record(issuing, List.of(new LedgerChange.TokenRecorded(token)));
    }

    private static HealthFilter lacking(Lack lack) {
        return new HealthFilter(Set.of(lack), null, null, null);
    }

    private List<IdentityId> found(HealthFilter health) {
        IdentitySearch search = IdentitySearch.EVERYTHING.withHealth(health);
        List<IdentityId> ids = ids(IdentityFilter.ALL, search);
        assertThat(ledger.counts(search, Samples.NOON).of(IdentityFilter.ALL)).isEqualTo(ids.size());
        return ids;
    }

    private List<IdentityId> ids(IdentityFilter filter, IdentitySearch search) {
        return ledger
                .identities(new IdentityQuery(filter, search, IdentityOrder.NEWEST_FIRST, null, 100, Samples.NOON))
                .stream()
                .map(row -> row.identity().id())
                .toList();
    }
}
