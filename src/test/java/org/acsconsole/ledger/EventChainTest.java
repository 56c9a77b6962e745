package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.activity;
import static org.acsconsole.ledger.Samples.id;
import static org.acsconsole.ledger.Samples.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.ChainCheck.Broken;
import org.acsconsole.identity.ChainCheck.Damage;
import org.acsconsole.identity.ChainCheck.Intact;
import org.acsconsole.identity.ChainStart;
import org.acsconsole.identity.EventMark;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.KeptHashCheck;
import org.acsconsole.identity.KeptHashCheck.Passage;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Profile;
import org.junit.jupiter.api.Test;

/** Events are appended, stay as they are, and show what somebody did to them in the store. */
final class EventChainTest extends LedgerContract {

    private static final String OTHER_HASH = "hash = (SELECT head_hash FROM profile WHERE seq = 1)";

    @Test
    void anOperationWritesThatItWasBegunAndHowItEnded() throws SQLException {
        Activity begun = begun(Operation.ISSUE);
        ledger.record(begun, List.of());
        ledger.record(ended(begun), List.of());
        assertThat(events())
                .containsExactly(
                        "1 BEGUN " + begun.key() + " STARTED null", "2 ENDED " + begun.key() + " DONE request");
        assertThat(ledger.activities(null, null, 10)).containsExactly(ended(begun));
    }

    @Test
    void anEditWritesOneEvent() throws SQLException {
        ledger.record(activity(Operation.EDIT, id(1)), List.of());
        assertThat(events()).hasSize(1).first().asString().startsWith("1 ENDED");
    }

    @Test
    void aResetKeepsTheEventsAndBeginsTheListAgain() throws SQLException {
        write(3);
        Activity reset = activity(Operation.RESET, id(1));
        ledger.record(reset, List.of(new LedgerChange.Reset("5")));
        assertThat(events()).hasSize(5).element(3).asString().startsWith("4 RESET " + reset.key());
        assertThat(ledger.activities(null, null, 10)).containsExactly(reset);
        assertThat(check()).isInstanceOf(Intact.class);
    }

    @Test
    void anEventCanNeitherBeChangedNorDeleted() {
        write(1);
        assertThatThrownBy(() -> raw("UPDATE event SET operator = 'x'")).hasMessageContaining("an event is never");
        assertThatThrownBy(() -> raw("DELETE FROM event")).hasMessageContaining("an event is never");
    }

    @Test
    void aChainAsItWasWrittenIsIntactAndShowsItsHead() throws SQLException {
        assertThat(check()).isEqualTo(new Intact(new EventMark(0, "0".repeat(64))));
        write(3);
        assertThat(check()).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.end().position()).isEqualTo(3);
            assertThat(intact.end().hash()).hasSize(64).isNotEqualTo("0".repeat(64));
        });
    }

    @Test
    void theFirstChangedEventIsNamed() throws SQLException {
        write(5);
        for (String change : List.of("operator = 'x'", "reason = 'x'", "code = ''", "took_nanos = 1", OTHER_HASH)) {
            assertThat(changed("UPDATE event SET " + change + " WHERE position = 3"))
                    .as(change)
                    .isEqualTo(new Broken(3, Damage.CHANGED));
        }
    }

    @Test
    void anEventWithAWordThatNobodyKnowsIsAChangedOne() throws SQLException {
        write(2);
        assertThat(changed("UPDATE event SET operation = 'NEVER' WHERE position = 2"))
                .isEqualTo(new Broken(2, Damage.CHANGED));
    }

    @Test
    void aMissingEventIsNamed() throws SQLException {
        write(5);
        assertThat(changed("DELETE FROM event WHERE position = 4")).isEqualTo(new Broken(4, Damage.MISSING));
        assertThat(changed("DELETE FROM event WHERE position = 1")).isEqualTo(new Broken(1, Damage.MISSING));
    }

    @Test
    void anEventThatWasPutInBetweenIsNamed() throws SQLException {
        write(4);
        assertThat(changed(
                        "UPDATE event SET position = -position WHERE position > 2",
                        "UPDATE event SET position = 1 - position WHERE position < 0",
                        copy(3)))
                .isEqualTo(new Broken(3, Damage.CHANGED));
    }

    @Test
    void anEventBeforeTheFirstOrAfterTheLastIsNamed() throws SQLException {
        write(2);
        assertThat(changed(copy(0))).isEqualTo(new Broken(1, Damage.ADDED));
        assertThat(changed(copy(3))).isEqualTo(new Broken(3, Damage.ADDED));
    }

    @Test
    void anEndThatWasCutOffIsNamed() throws SQLException {
        write(5);
        assertThat(changed("DELETE FROM event WHERE position > 3")).isEqualTo(new Broken(4, Damage.CUT_OFF));
    }

    @Test
    void aHeadThatIsNotTheNewestEventsIsNamed() throws SQLException {
        write(2);
        assertThat(changed(
                        "UPDATE profile SET head_hash = (SELECT hash FROM event WHERE profile = 1 AND position = 1)"))
                .isEqualTo(new Broken(2, Damage.CHANGED));
    }

    @Test
    void theChainsOfTwoProfilesAreApart() throws SQLException {
        write(2);
        Ledger other = store.of(Samples.OTHER_PROFILE);
        other.record(activity(Operation.EDIT, id(1)), List.of());
        assertThat(changed("UPDATE event SET operator = 'x' WHERE profile = 1")).isInstanceOf(Broken.class);
        assertThat(other.verify(read -> {})).isInstanceOf(Intact.class);
    }

    @Test
    void aChainGoesThroughEachHashThatItHad() throws SQLException {
        write(3);
        EventMark second = new EventMark(2, ledger.eventHash(2));
        EventMark third = newest();
        write(2);
        assertThat(passage(second)).isEqualTo(Passage.THROUGH);
        assertThat(passage(third)).isEqualTo(Passage.THROUGH);
        assertThat(passage(newest())).isEqualTo(Passage.THROUGH);
    }

    @Test
    void aChainThatWasComputedAnewDoesNotGoThroughAHashOfTheOldOne() throws SQLException {
        write(3);
        EventMark kept = newest();
        assertThat(passage(new EventMark(3, "0".repeat(64)))).isEqualTo(Passage.ELSEWHERE);
        assertThat(passage(new EventMark(2, kept.hash()))).isEqualTo(Passage.ELSEWHERE);
    }

    @Test
    void anEndThatWasCutOffWithItsHeadDoesNotReachAKeptHash() throws SQLException {
        write(3);
        EventMark kept = newest();
        database.letEventsBeChanged(place);
        raw(
                "DELETE FROM event WHERE position = 3",
                "UPDATE profile SET head_position = 2,"
                        + " head_hash = (SELECT hash FROM event WHERE profile = 1 AND position = 2) WHERE seq = 1");
        assertThat(check()).isInstanceOf(Intact.class);
        assertThat(passage(kept)).isEqualTo(Passage.CUT_OFF);
    }

    @Test
    void aBrokenChainIsVerifiedAsFarAsItGoes() throws SQLException {
        write(4);
        EventMark before = new EventMark(2, ledger.eventHash(2));
        EventMark after = newest();
        database.letEventsBeChanged(place);
        raw("UPDATE event SET operator = 'x' WHERE position = 3");
        assertThat(passage(before)).isEqualTo(Passage.THROUGH);
        assertThat(passage(after)).isEqualTo(Passage.BROKEN);
        assertThat(KeptHashCheck.of(ledger, before, read -> {}).isWhole()).isFalse();
    }

    @Test
    void anInterruptIsACancel() {
        write(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> KeptHashCheck.of(ledger, new EventMark(1, "0".repeat(64)), read -> {}))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Cancelled.class));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void activitiesThatHaveNoEventAreBeforeTheChain() throws SQLException {
        assertThat(ledger.chainStart()).isEqualTo(new ChainStart(null, 0));
        write(3);
        assertThat(ledger.chainStart().activitiesBefore()).isZero();
        assertThat(ledger.chainStart().at()).isNotNull();
        raw("UPDATE activity SET tie = tie - 3 WHERE tie < 3");
        assertThat(ledger.chainStart().activitiesBefore()).isEqualTo(2);
    }

    private EventMark newest() {
        Intact intact = (Intact) check();
        return intact.end();
    }

    private Passage passage(EventMark kept) {
        return KeptHashCheck.of(ledger, kept, read -> {}).passage();
    }

    @Test
    void readingShowsHowFarItIs() {
        write(1_500);
        List<Long> read = new ArrayList<>();
        ledger.verify(read::add);
        assertThat(read).containsExactly(1_000L, 1_500L);
    }

    @Test
    void anInterruptEndsTheReading() {
        write(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::check).isInstanceOf(FaultException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aLedgerThatIsMergedKeepsItsEventsAndIsNamedByTheOther() throws SQLException {
        Profile unknown = new Profile(
                Samples.PROFILE.name(),
                Samples.PROFILE.environment(),
                null,
                Profile.keyWhileUnknown(Samples.PROFILE.name()));
        Ledger before = store.of(unknown);
        before.record(activity(Operation.ADD, id(1)), List.of(new LedgerChange.IdentityRecorded(identity(1, "", ""))));
        Intact head = (Intact) before.verify(read -> {});
        write(1);
        ledger = store.of(Samples.PROFILE);
        assertThat(ledger.activities(null, null, 10)).hasSize(2);
        assertThat(ledger.identity(id(1))).isPresent();
        assertThat(detailOfNewest()).isEqualTo(head.end().text());
        assertThat(check()).isInstanceOf(Intact.class);
        assertThat(before.verify(read -> {})).isEqualTo(head);
        assertThat(store.lastOpened(Samples.PROFILE.name())).contains(Samples.PROFILE);
    }

    private void write(int count) {
        for (int n = 0; n < count; n++) {
            ledger.record(activity(Operation.EDIT, id(n)), List.of());
        }
    }

    private static Activity begun(Operation operation) {
        Activity done = activity(operation, id(1));
        return new Activity(
                done.key(),
                done.at(),
                done.operator(),
                operation,
                done.subject(),
                new Activity.Result(Activity.Outcome.STARTED, null, null, Duration.ZERO));
    }

    private static Activity ended(Activity begun) {
        return new Activity(
                begun.key(),
                begun.at(),
                begun.operator(),
                begun.operation(),
                begun.subject(),
                activity(Operation.EDIT, id(1)).result());
    }

    private ChainCheck check() {
        return ledger.verify(read -> {});
    }

    /** What a check says of a ledger to which somebody did this; afterwards it is as it was. */
    private ChainCheck changed(String... statements) throws SQLException {
        database.letEventsBeChanged(place);
        raw("CREATE TABLE kept AS SELECT * FROM event", "CREATE TABLE kept_profile AS SELECT * FROM profile");
        raw(statements);
        ChainCheck found = check();
        raw(
                "DELETE FROM event",
                "INSERT INTO event SELECT * FROM kept",
                "UPDATE profile SET head_hash = (SELECT head_hash FROM kept_profile k WHERE k.seq = profile.seq)",
                "DROP TABLE kept",
                "DROP TABLE kept_profile");
        return found;
    }

    private static String copy(int position) {
        return "INSERT INTO event SELECT profile, " + position
                + ", kind, key, at, operator, operation, identity, detail,"
                + " outcome, code, request_id, took_nanos, reason, hash, job FROM event WHERE position = 1";
    }

    private void raw(String... statements) throws SQLException {
        database.execute(place, statements);
    }

    private List<String> events() {
        return store.store()
                .read(statements -> statements
                        .sql("SELECT * FROM event WHERE profile = 1 ORDER BY position")
                        .list(row -> "%d %s %s %s %s"
                                .formatted(
                                        row.getLong("position"),
                                        row.getString("kind"),
                                        row.getString("key"),
                                        row.getString("outcome"),
                                        row.getString("request_id"))));
    }

    private String detailOfNewest() {
        return store.store()
                .read(statements -> statements
                        .sql("SELECT detail FROM event WHERE profile = 1 ORDER BY position DESC LIMIT 1")
                        .one(row -> row.getString(1)));
    }
}
