package org.acsconsole.ledger;

import static org.acsconsole.ledger.TwinLedger.END;
import static org.acsconsole.ledger.TwinLedger.capitals;
import static org.acsconsole.ledger.TwinLedger.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.LedgerCheck;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Revocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Ledgers in which older consoles wrote one identity in capitals and in small letters have one row of it in this version. */
@ParameterizedClass
@EnumSource
final class OneRowPerIdentityTest {

    @Parameter
    TwinDatabase older;

    @TempDir
    Path folder;

    private String place;

    @BeforeEach
    void fill() throws IOException, SQLException {
        place = older.database.make(folder);
        older.fill(place);
    }

    @AfterEach
    void drop() {
        older.database.drop(place);
    }

    @Test
    void eachIdentityIsOneRowInItsOneForm() {
        try (LedgerStore store = Database.open(place)) {
            Stream<IdentityId> known = IntStream.rangeClosed(1, 10)
                    .filter(n -> n != TwinLedger.FORGOTTEN)
                    .mapToObj(TwinLedger::id);
            assertThat(page(ledger(store), ""))
                    .extracting(row -> row.identity().id())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    known, Stream.of(TwinLedger.opaque("ABC-user"), TwinLedger.opaque("abc-user")))
                            .toList());
        }
    }

    @Test
    void countsAreThoseOfTheRows() {
        try (LedgerStore store = Database.open(place)) {
            for (IdentityFilter filter : IdentityFilter.values()) {
                IdentityQuery query = new IdentityQuery(filter, "", IdentityOrder.NEWEST_FIRST, null, 100, END);
                assertThat(ledger(store).counts("", END).of(filter))
                        .as(filter.name())
                        .isEqualTo(ledger(store).identities(query).size());
            }
        }
    }

    @Test
    void anIdentityThatWasCreatedHereAndAddedInCapitalsHasTheTextsAndTokensOfBoth() {
        try (LedgerStore store = Database.open(place)) {
            IdentityRow row = row(store, TwinLedger.CREATED_AND_ADDED);
            Identity identity = row.identity();
            assertThat(identity.details()).isEqualTo(new IdentityDetails("Kim", "kim@contoso.example", "added"));
            assertThat(identity.origin()).isEqualTo(Origin.CREATED);
            assertThat(identity.times().recordedAt()).isEqualTo(Samples.NOON);
            assertThat(identity.times().createdAt()).isEqualTo(Samples.NOON);
            assertThat(identity.times().lastIssuedAt()).isEqualTo(Samples.NOON.plusSeconds(180));
            assertThat(identity.state()).isEqualTo(IdentityState.ACTIVE);
            assertThat(row.liveTokens()).isEqualTo(2);
            assertThat(row.nextExpiry()).isEqualTo(Samples.NOON.plusSeconds(60).plus(Duration.ofDays(1)));
            assertThat(ledger(store).tokens(identity.id(), 10))
                    .extracting(token -> token.times().issuedAt())
                    .containsExactly(Samples.NOON.plusSeconds(180), Samples.NOON.plusSeconds(60));
            assertThat(ledger(store).trials(identity.id(), 10, 10)).hasSize(1);
        }
    }

    @Test
    void oneInCapitalsAloneKeepsAllThatItHas() {
        try (LedgerStore store = Database.open(place)) {
            IdentityRow row = row(store, TwinLedger.CAPITALS_ONLY);
            assertThat(row.identity().details().label()).isEqualTo("Solo");
            assertThat(row.liveTokens()).isEqualTo(1);
        }
    }

    @Test
    void aRevocationInCapitalsEndedTheTokensOfBoth() {
        try (LedgerStore store = Database.open(place)) {
            IdentityRow row = row(store, TwinLedger.REVOKED_IN_CAPITALS);
            Instant revoked = Objects.requireNonNull(row.identity().times().tokensRevokedAt());
            assertThat(row.identity().state()).isEqualTo(IdentityState.REVOKED);
            assertThat(row.identity().times().revokingUntil()).isEqualTo(revoked.plus(TwinLedger.LAG));
            assertThat(row.liveTokens()).isZero();
            assertThat(ledger(store).tokens(row.identity().id(), 10))
                    .extracting(token -> token.times().revocation())
                    .containsExactly(new Revocation(revoked, TwinLedger.LAG));
        }
    }

    @Test
    void aTokenThatWasIssuedAfterTheRevocationInCapitalsIsLive() {
        try (LedgerStore store = Database.open(place)) {
            IdentityRow row = row(store, TwinLedger.ISSUED_AFTER_THE_REVOCATION);
            assertThat(row.identity().state()).isEqualTo(IdentityState.ACTIVE);
            assertThat(row.liveTokens()).isEqualTo(1);
            assertThat(ledger(store).tokens(row.identity().id(), 10))
                    .extracting(token -> token.times().revocation() == null)
                    .containsExactly(true, false);
        }
    }

    @Test
    void oneThatWasDeletedInCapitalsIsDeletedAndHasNoLiveToken() {
        try (LedgerStore store = Database.open(place)) {
            IdentityRow row = row(store, TwinLedger.DELETED_IN_CAPITALS);
            Instant deleted = Objects.requireNonNull(row.identity().times().deletedAt());
            assertThat(row.identity().state()).isEqualTo(IdentityState.DELETED);
            assertThat(row.liveTokens()).isZero();
            assertThat(ledger(store).tokens(row.identity().id(), 10))
                    .extracting(token -> token.times().revocation())
                    .containsExactly(new Revocation(deleted, TwinLedger.LAG));
        }
    }

    @Test
    void theLabelIsTheFirstAndTheOtherRowsTextsAreInTheNote() {
        try (LedgerStore store = Database.open(place)) {
            assertThat(row(store, TwinLedger.TWO_LABELS).identity().details())
                    .isEqualTo(new IdentityDetails("Erste", "zwei@contoso.example", "Zweite\nÜber beide"));
            assertThat(page(ledger(store), "uber beide")).hasSize(1);
        }
    }

    @Test
    void aRowWithASignAtItsEndIsTheSameIdentityToo() {
        try (LedgerStore store = Database.open(place)) {
            assertThat(row(store, TwinLedger.THREE_FORMS).liveTokens()).isEqualTo(2);
        }
    }

    @Test
    void whatNobodyKnowsOfOneRowNobodyKnowsOfTheIdentity() {
        try (LedgerStore store = Database.open(place)) {
            assertThat(row(store, TwinLedger.UNSETTLED_IN_CAPITALS).identity().state())
                    .isEqualTo(IdentityState.UNKNOWN);
        }
    }

    @Test
    void aSearchForTheCapitalsFindsTheOneRow() {
        try (LedgerStore store = Database.open(place)) {
            for (int n : new int[] {TwinLedger.CREATED_AND_ADDED, TwinLedger.CAPITALS_ONLY, TwinLedger.THREE_FORMS}) {
                assertThat(page(ledger(store), capitals(n).value()))
                        .extracting(row -> row.identity().id())
                        .containsExactly(id(n));
                assertThat(page(ledger(store), "ab%02x".formatted(n))).hasSize(1);
            }
        }
    }

    @Test
    void activitiesAreFoundWithTheIdentityInWhateverFormTheyWereWritten() {
        try (LedgerStore store = Database.open(place)) {
            assertThat(ledger(store).activities(id(TwinLedger.CREATED_AND_ADDED), null, 10))
                    .extracting(Activity::operation)
                    .containsExactly(Operation.TRY, Operation.ISSUE, Operation.ADD, Operation.ISSUE, Operation.CREATE);
            assertThat(ledger(store).activities(id(TwinLedger.FORGOTTEN), null, 10))
                    .extracting(Activity::operation)
                    .containsExactly(Operation.FORGET, Operation.ADD);
        }
    }

    @Test
    void whatWasUnderWayCanEnd() {
        try (LedgerStore store = Database.open(place)) {
            Ledger ledger = ledger(store);
            Activity begun = ledger.interrupted(END).getFirst();
            assertThat(begun.subject().identity()).isEqualTo(id(TwinLedger.UNDER_WAY));
            record(ledger, begun.key(), begun.at(), Operation.DELETE, TwinLedger.UNDER_WAY);
            assertThat(row(store, TwinLedger.UNDER_WAY).identity().state()).isEqualTo(IdentityState.DELETED);
        }
    }

    @Test
    void aRevokeEndsAllItsTokens() {
        try (LedgerStore store = Database.open(place)) {
            record(ledger(store), UUID.randomUUID(), END, Operation.REVOKE, TwinLedger.CREATED_AND_ADDED);
            assertThat(row(store, TwinLedger.CREATED_AND_ADDED).identity().state())
                    .isEqualTo(IdentityState.REVOKED);
            assertThat(ledger(store).tokens(id(TwinLedger.CREATED_AND_ADDED), 10))
                    .allSatisfy(token -> assertThat(token.times().revokedAt()).isEqualTo(END));
        }
    }

    @Test
    void aCheckFindsTheLedgerWholeAndTheEventsAsTheyWereWritten() throws SQLException {
        List<String> events = older.rows(place, "event");
        try (LedgerStore store = Database.open(place)) {
            LedgerCheck check = LedgerCheck.of(ledger(store), END, read -> {});
            assertThat(check.isWhole()).as(check.toString()).isTrue();
        }
        assertThat(older.rows(place, "event")).isEqualTo(events);
    }

    @Test
    void openingItAgainChangesNothing() {
        List<IdentityRow> rows;
        try (LedgerStore store = Database.open(place)) {
            rows = page(ledger(store), "");
        }
        try (LedgerStore store = Database.open(place)) {
            assertThat(page(ledger(store), "")).isEqualTo(rows);
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheLedgerAsItWas() throws SQLException {
        List<String> before = older.content(place);
        older.database.refuseUpdates(place, "token");
        assertThatThrownBy(() -> Database.open(place)).isInstanceOf(FaultException.class);
        assertThat(older.content(place)).isEqualTo(before);
        older.database.allowUpdates(place, "token");
        try (LedgerStore store = Database.open(place)) {
            assertThat(page(ledger(store), "")).hasSize(11);
        }
    }

    private static Ledger ledger(LedgerStore store) {
        return store.of(TwinLedger.PROFILE);
    }

    private static IdentityRow row(LedgerStore store, int n) {
        return page(ledger(store), id(n).value()).getFirst();
    }

    private static List<IdentityRow> page(Ledger ledger, String search) {
        return ledger.identities(
                new IdentityQuery(IdentityFilter.ALL, search, IdentityOrder.NEWEST_FIRST, null, 100, END));
    }

    private static void record(Ledger ledger, UUID key, Instant at, Operation operation, int n) {
        Activity.Result done = new Activity.Result(Activity.Outcome.DONE, null, null, Duration.ZERO);
        LedgerChange change = operation == Operation.REVOKE
                ? new LedgerChange.TokensRevoked(id(n), Revocation.at(END))
                : new LedgerChange.IdentityDeleted(id(n), Revocation.at(END));
        ledger.record(
                new Activity(key, at, "administrator", operation, Activity.Subject.of(id(n)), done), List.of(change));
    }
}
