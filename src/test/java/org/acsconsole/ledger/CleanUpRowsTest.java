package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.PROFILE;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.SkipCause;
import org.junit.jupiter.api.Test;

/** How many a clean up is for, and which; an identity of number n was recorded n seconds after noon. */
final class CleanUpRowsTest extends LedgerContract {

    private static final Set<Origin> ALL = EnumSet.allOf(Origin.class);

    /** More than one block has. */
    private static final int MANY = 5_000;

    @Test
    void thoseThatWereRecordedSinceAMomentAreCounted() {
        create(1, 2, 3, 4);
        assertThatIsFor(Instant.EPOCH, 1, 2, 3, 4);
        assertThatIsFor(NOON.plusSeconds(3), 3, 4);
        assertThatIsFor(NOON.plusSeconds(3).plusNanos(1_000), 4);
        assertThatIsFor(NOON.plusSeconds(5));
    }

    @Test
    void ofManyBlocksThoseSinceAMomentAreCounted() {
        create(IntStream.rangeClosed(1, MANY).toArray());
        for (int since : List.of(0, 1, 17, 4_095, 4_096, 4_097, MANY, MANY + 1)) {
            assertThatIsFor(
                    NOON.plusSeconds(since),
                    IntStream.rangeClosed(Math.max(1, since), MANY).toArray());
        }
    }

    @Test
    void aClockThatWasSetBackHidesNone() {
        create(IntStream.rangeClosed(1, MANY)
                .map(n -> n % 2 == 0 ? MANY + n : n)
                .toArray());
        create(MANY);
        assertThat(count(ALL, NOON.plusSeconds(MANY + 1))).isEqualTo(MANY / 2);
        assertThat(count(ALL, NOON.plusSeconds(MANY - 1))).isEqualTo(MANY / 2 + 2);
    }

    @Test
    void deletedAndForgottenOnesAreNotCounted() {
        create(1, 2, 3);
        change(1, new LedgerChange.IdentityDeleted(id(1), Revocation.at(NOON)));
        change(1, new LedgerChange.IdentityDeleted(id(1), Revocation.at(NOON.plusSeconds(9))));
        change(2, new LedgerChange.IdentityForgotten(id(2)));
        assertThatIsFor(Instant.EPOCH, 3);
        change(1, new LedgerChange.IdentityForgotten(id(1)));
        assertThatIsFor(Instant.EPOCH, 3);
    }

    @Test
    void onlyThoseOfItsOriginsAreCounted() {
        create(1);
        add(2);
        see(3);
        assertThat(count(EnumSet.of(Origin.CREATED), Instant.EPOCH)).isEqualTo(1);
        assertThat(count(EnumSet.of(Origin.IMPORTED, Origin.SEEN), Instant.EPOCH))
                .isEqualTo(2);
        assertThat(ledger.ids(new CleanUpScope(EnumSet.of(Origin.SEEN), Instant.EPOCH)))
                .containsExactly(id(3));
    }

    @Test
    void oneThatWasSeenBeforeItsCreationWasWrittenIsCountedAsCreated() {
        see(3);
        create(3);
        assertThat(count(EnumSet.of(Origin.CREATED), Instant.EPOCH)).isEqualTo(1);
        assertThat(count(EnumSet.of(Origin.SEEN), Instant.EPOCH)).isZero();
    }

    @Test
    void afterAResetNoneIsCounted() {
        create(1, 2);
        change(1, new LedgerChange.Reset("4"));
        assertThatIsFor(Instant.EPOCH);
        create(3);
        assertThatIsFor(Instant.EPOCH, 3);
    }

    @Test
    void thoseThatWereAddedWhileTheResourceWasUnknownAreCountedOnceItIsKnown() {
        create(1);
        Profile unknown = new Profile("Later", Environment.TEST, null, Profile.keyWhileUnknown("Later"));
        Samples.record(store.of(unknown), Samples.identity(1, "", ""));
        Samples.record(store.of(unknown), Samples.identity(2, "", ""));
        ledger = store.of(new Profile("Later", Environment.TEST, PROFILE.endpoint(), PROFILE.ledgerKey()));
        assertThatIsFor(Instant.EPOCH, 1, 2);
        ledger = store.of(unknown);
        assertThatIsFor(Instant.EPOCH);
    }

    @Test
    void whatItWouldDoSaysHowManyItLeavesAndWhy() {
        create(1, 2, 3);
        add(4);
        see(5);
        change(2, new LedgerChange.IdentityDeleted(id(2), Revocation.at(NOON)));
        change(3, new LedgerChange.TokenRecorded(Samples.token(Samples.identity(3, "", ""), 1)));
        DryRun run = ledger.dryRun(new CleanUpScope(EnumSet.of(Origin.CREATED, Origin.SEEN), NOON), NOON);
        assertThat(run.skipped()).isEqualTo(Map.of(SkipCause.DELETED, 1L, SkipCause.NOT_CREATED_HERE, 1L));
        assertThat(run.first()).extracting(Identity::id).containsExactly(id(1), id(3), id(5));
        assertThat(run).extracting(DryRun::count, DryRun::liveTokens).containsExactly(3L, 1L);
        assertThat(ledger.dryRun(new CleanUpScope(ALL, NOON.plusSeconds(9)), NOON)
                        .skipped())
                .isEmpty();
    }

    @Test
    void whatIsInAnAttendeesResourceIsLeftAndTold() {
        create(1);
        see(2);
        seeOfAttendee(3);
        CleanUpScope scope = new CleanUpScope(EnumSet.of(Origin.CREATED, Origin.SEEN), Instant.EPOCH);
        assertThat(ledger.count(scope)).isEqualTo(2);
        assertThat(ledger.ids(scope)).containsExactly(id(1), id(2));
        DryRun run = ledger.dryRun(scope, NOON);
        assertThat(run.count()).isEqualTo(2);
        assertThat(run.first()).extracting(Identity::id).containsExactly(id(1), id(2));
        assertThat(run.skipped()).isEqualTo(Map.of(SkipCause.OTHER_RESOURCE, 1L));
    }

    private void assertThatIsFor(Instant since, int... numbers) {
        assertThat(count(ALL, since)).as("since %s", since).isEqualTo(numbers.length);
        assertThat(ledger.ids(new CleanUpScope(ALL, since)))
                .containsExactlyElementsOf(
                        IntStream.of(numbers).mapToObj(Samples::id).toList());
    }

    private long count(Set<Origin> origins, Instant since) {
        return ledger.count(new CleanUpScope(origins, since));
    }

    private void create(int... numbers) {
        ledger.record(
                Samples.activity(Operation.CREATE, id(1)),
                IntStream.of(numbers)
                        .mapToObj(n -> Samples.identity(n, "", ""))
                        .<LedgerChange>map(LedgerChange.IdentityRecorded::new)
                        .toList());
    }

    private void add(int n) {
        Identity added = new Identity(
                id(n),
                IdentityDetails.NONE,
                Origin.IMPORTED,
                new IdentityTimes(NOON.plusSeconds(n), null, null, null, null, null),
                0);
        change(n, new LedgerChange.IdentityRecorded(added));
    }

    private void see(int n) {
        follow(n, new ObservedIdentity(id(n), NOON, null, null, true, null));
    }

    private void seeOfAttendee(int n) {
        IdentityId id = new IdentityId(id(n).value().replace(Samples.RESOURCE, "0a5c92c8-9815-4422-bddc-ceea181dc774"));
        follow(
                n,
                new ObservedIdentity(
                        id,
                        new ObservedIdentity.Life(NOON, null, null),
                        true,
                        ObservedIdentity.Requests.NONE,
                        "Kim Minseo",
                        List.of()));
    }

    private void follow(int n, ObservedIdentity seen) {
        ledger.follow(
                new ObservedChanges(ledger.followedTo(), Integer.toString(n), NOON, List.of(), false, List.of(seen)),
                NOON.plusSeconds(n),
                what -> Samples.activity(Operation.ADD, seen.id()));
    }

    private void change(int n, LedgerChange change) {
        ledger.record(Samples.activity(Operation.EDIT, id(n)), List.of(change));
    }
}
