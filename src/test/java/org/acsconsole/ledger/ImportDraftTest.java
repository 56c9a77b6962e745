package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.DraftRow;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.FileRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.LedgerChanges;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.junit.jupiter.api.Test;

/** The rows of a file are compared with the ledger, and written to it all or nothing, whatever database it is in. */
final class ImportDraftTest extends LedgerContract {

    private static final Instant NOW = Samples.NOON;
    private static final IdentityTimes NO_TIMES = new IdentityTimes(NOW, null, null, null, null, null);

    private static FileRow row(int n, String label) {
        return new FileRow.Named(n + 1, id(n), new IdentityDetails(label, "", ""), NO_TIMES);
    }

    private static Activity done() {
        return new Activity(
                UUID.randomUUID(),
                NOW,
                "administrator",
                Operation.IMPORT,
                new Activity.Subject(null, "added:1"),
                new Activity.Result(Activity.Outcome.DONE, null, null, Duration.ZERO));
    }

    private ImportDraft draft(FileRow... rows) {
        ImportDraft draft = ledger.draft();
        List.of(rows).forEach(draft::add);
        draft.flush();
        return draft;
    }

    private void write(FileRow... rows) {
        try (ImportDraft draft = draft(rows)) {
            ledger.record(done(), draft.changes(NOW, true));
        }
    }

    private long all() {
        return ledger.counts("", NOW).of(IdentityFilter.ALL);
    }

    @Test
    void whatIsNewComesInAndIsFound() {
        write(row(1, "Kim"), row(2, "Lee"));
        assertThat(all()).isEqualTo(2);
        assertThat(ledger.counts("kim", NOW).of(IdentityFilter.ALL)).isEqualTo(1);
        assertThat(ledger.identity(id(1))).hasValueSatisfying(kim -> {
            assertThat(kim.origin()).isEqualTo(Origin.IMPORTED);
            assertThat(kim.times().recordedAt()).isEqualTo(NOW);
        });
        assertThat(ledger.activities(null, null, 10))
                .singleElement()
                .satisfies(activity -> assertThat(activity.operation()).isEqualTo(Operation.IMPORT));
        assertThat(ledger.newestEvent().position()).isEqualTo(1);
    }

    @Test
    void whatTheFileSaysOfAnIdentitysLifeComesBack() {
        IdentityTimes times = new IdentityTimes(
                NOW,
                NOW.minusSeconds(50),
                NOW.minusSeconds(40),
                new IdentityTimes.Revoked(NOW.minusSeconds(30), NOW.minusSeconds(20)),
                null,
                new IdentityTimes.Doubt(NOW.minusSeconds(10), IdentityTimes.Doubt.Cause.MISSING));
        write(new FileRow.Named(2, id(1), IdentityDetails.NONE, times));
        assertThat(ledger.identity(id(1)).map(Identity::times)).contains(times);
        assertThat(ledger.identity(id(1)).map(Identity::state)).contains(IdentityState.MISSING);
    }

    @Test
    void aKnownIdentityKeepsWhatTheFileLeavesEmpty() {
        write(new FileRow.Named(2, id(1), new IdentityDetails("Kim", "kim", "VIP"), NO_TIMES));
        try (ImportDraft draft = draft(row(1, "Minsu"), row(2, ""))) {
            assertThat(draft.rows(Kind.CHANGED, 0, 10))
                    .singleElement()
                    .extracting(DraftRow::before)
                    .isEqualTo(new IdentityDetails("Kim", "kim", "VIP"));
            ledger.record(done(), draft.changes(NOW, true));
        }
        assertThat(ledger.identity(id(1)).map(Identity::details)).contains(new IdentityDetails("Minsu", "kim", "VIP"));
    }

    @Test
    void identitiesAreLookedUpHoweverManyThereAre() {
        write(IntStream.range(0, 250).mapToObj(n -> row(n, "")).toArray(FileRow[]::new));
        assertThat(ledger.identities(
                        IntStream.range(100, 350).mapToObj(Samples::id).toList()))
                .hasSize(150);
        assertThat(ledger.identities(List.of())).isEmpty();
    }

    @Test
    void pagesOfADraftFollowOneAnother() {
        try (ImportDraft draft =
                draft(IntStream.range(0, 2_500).mapToObj(n -> row(n, "")).toArray(FileRow[]::new))) {
            List<DraftRow> first = draft.rows(Kind.NEW, 0, 200);
            List<DraftRow> second = draft.rows(Kind.NEW, first.getLast().place(), 200);
            assertThat(second.getFirst().row().line()).isEqualTo(201);
            assertThat(draft.count(Kind.NEW)).isEqualTo(2_500);
        }
    }

    @Test
    void oneIdentityTwiceOnALineIsADouble() {
        try (ImportDraft draft = draft(row(1, ""), row(1, ""))) {
            assertThat(draft.count(Kind.NEW)).isEqualTo(1);
            assertThat(draft.count(Kind.DOUBLE)).isEqualTo(1);
        }
    }

    @Test
    void oneRowThatCannotBeWrittenLeavesNothing() {
        try (ImportDraft draft = draft(row(1, "Kim"), row(2, "Lee"))) {
            write(row(2, "Elsewhere"));
            assertThatThrownBy(() -> ledger.record(done(), draft.changes(NOW, true)))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            failure -> assertThat(failure.fault()).isEqualTo(new Fault.AlreadyRecorded(id(2))));
        }
        assertThat(all()).isEqualTo(1);
        assertThat(ledger.activities(null, null, 10)).hasSize(1);
    }

    @Test
    void anInterruptEndsTheWriteAndLeavesNothing() {
        Thread caller = Thread.currentThread();
        LedgerChanges endless = sink -> {
            for (int n = 0; ; n++) {
                sink.accept(new LedgerChange.IdentityRecorded(
                        new Identity(id(n), IdentityDetails.NONE, Origin.IMPORTED, NO_TIMES, 0)));
                if (n == 10) {
                    caller.interrupt();
                }
            }
        };
        FaultException failure = catchThrowableOfType(FaultException.class, () -> ledger.record(done(), endless));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.fault()).isEqualTo(new Fault.Cancelled());
        assertThat(all()).isZero();
        assertThat(ledger.activities(null, null, 10)).isEmpty();
    }

    @Test
    void whatCannotBeReadAnyMoreEndsTheWriteAndLeavesNothing() {
        IllegalStateException mistake = new IllegalStateException("gone");
        assertThatThrownBy(() -> ledger.record(done(), sink -> {
                    sink.accept(new LedgerChange.IdentityRecorded(
                            new Identity(id(1), IdentityDetails.NONE, Origin.IMPORTED, NO_TIMES, 0)));
                    throw mistake;
                }))
                .isEqualTo(mistake);
        assertThat(all()).isZero();
    }
}
