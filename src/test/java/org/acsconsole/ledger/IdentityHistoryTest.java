package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.activity;
import static org.acsconsole.ledger.Samples.id;
import static org.acsconsole.ledger.Samples.identity;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityCount;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.Profile;
import org.junit.jupiter.api.Test;

/** An identity's history also has what was done to it together with many others. */
final class IdentityHistoryTest extends LedgerContract {

    private static Activity ofMany(Operation operation, int minutes) {
        Activity one = activity(operation, id(1));
        return new Activity(
                one.key(),
                NOON.plusSeconds(minutes * 60L),
                one.operator(),
                operation,
                new Activity.Subject(null, ""),
                one.result());
    }

    private Activity imported(Ledger into, int minutes, LedgerChange... changes) {
        Activity done = ofMany(Operation.IMPORT, minutes);
        into.record(done, sink -> List.of(changes).forEach(sink));
        return done;
    }

    private static LedgerChange added(int n) {
        return new LedgerChange.IdentityRecorded(identity(n, "", ""));
    }

    private static LedgerChange edited(int n, long version) {
        return new LedgerChange.DetailsEdited(id(n), new IdentityDetails("Lee", "", ""), version);
    }

    @Test
    void anImportIsInTheHistoryOfEachIdentityThatItAddedOrChanged() {
        Activity first = imported(ledger, 1, added(1), added(2));
        Activity second = imported(ledger, 2, edited(2, 0), added(3));
        assertThat(ledger.activities(id(1), null, 10)).containsExactly(first);
        assertThat(ledger.activities(id(2), null, 10)).containsExactly(second, first);
        assertThat(ledger.activities(id(3), null, 10)).containsExactly(second);
        assertThat(ledger.activities(null, null, 10)).containsExactly(second, first);
    }

    @Test
    void whatWasDoneToItAloneStandsBesideInTheOrderOfTime() {
        Activity first = imported(ledger, -1, added(1), added(2));
        Activity revoked = activity(Operation.REVOKE, id(1));
        ledger.record(revoked, List.of());
        Activity last = imported(ledger, 1, edited(1, 0), added(3));
        assertThat(ledger.activities(id(1), null, 10)).containsExactly(last, revoked, first);
        assertThat(ledger.activities(id(1), last, 1)).containsExactly(revoked);
        assertThat(ledger.activities(id(1), revoked, 10)).containsExactly(first);
    }

    @Test
    void aFilterByIdentityCountsThemToo() {
        imported(ledger, -1, added(1), added(2));
        ledger.record(activity(Operation.REVOKE, id(1)), List.of());
        assertThat(ledger.count(ActivityFilter.about(id(1)))).isEqualTo(new ActivityCount(2, true));
        ActivityFilter imports = new ActivityFilter(Period.ALWAYS, null, Operation.IMPORT, null, id(1), null);
        assertThat(ledger.count(imports)).isEqualTo(new ActivityCount(1, true));
    }

    @Test
    void whatWasSeenOfSeveralOnTheServiceIsInTheHistoryOfEach() {
        Activity seen = ofMany(Operation.SEE, 1);
        ledger.follow(page(false, 1, 2), NOON, what -> seen);
        assertThat(ledger.activities(id(1), null, 10)).containsExactly(seen);
        assertThat(ledger.activities(id(2), null, 10)).containsExactly(seen);
    }

    @Test
    void whatASeenResetDeletedHasItInItsHistory() {
        imported(ledger, -1, added(1), added(2));
        Activity reset = ofMany(Operation.SEE, 1);
        ledger.follow(page(true, 2), NOON, what -> reset);
        assertThat(ledger.activities(id(1), null, 1)).containsExactly(reset);
        assertThat(ledger.activities(id(2), null, 10)).doesNotContain(reset);
    }

    private ObservedChanges page(boolean reset, int... created) {
        List<ObservedIdentity> all = Arrays.stream(created)
                .mapToObj(n -> new ObservedIdentity(id(n), NOON, null, null, true, null))
                .toList();
        return new ObservedChanges(ledger.followedTo(), "9", NOON, List.of(), reset, all);
    }

    @Test
    void theHistoryComesAlongWhenTheResourceBecomesKnown() {
        String name = "Later";
        Activity before = imported(
                store.of(new Profile(name, Environment.TEST, null, Profile.keyWhileUnknown(name))),
                -1,
                added(1),
                added(2));
        Profile reached =
                new Profile(name, Environment.TEST, URI.create("https://later.example"), Samples.PROFILE.ledgerKey());
        Activity own = imported(ledger, -1, added(2), added(3));
        Ledger known = store.of(reached);
        assertThat(known.activities(id(1), null, 10)).containsExactly(before);
        assertThat(known.activities(id(2), null, 10)).containsExactly(own);
    }

    @Test
    void anIdentityThatWasForgottenAndComesAgainBeginsAnew() {
        imported(ledger, -1, added(1), added(2));
        ledger.record(activity(Operation.FORGET, id(1)), List.of(new LedgerChange.IdentityForgotten(id(1))));
        Activity again = imported(ledger, 1, added(1));
        assertThat(ledger.activities(id(1), null, 1)).containsExactly(again);
        assertThat(ledger.activities(id(1), null, 10))
                .extracting(Activity::operation)
                .containsExactly(Operation.IMPORT, Operation.FORGET);
    }
}
