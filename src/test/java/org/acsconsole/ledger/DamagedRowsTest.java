package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityPage;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.LedgerCheck;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.ledger.store.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that has what no console writes is one damaged row; all others are as they were. */
final class DamagedRowsTest extends LedgerContract {

    private static final int DAMAGED = 2;

    @BeforeEach
    void fill() {
        for (int n = 1; n <= 5; n++) {
            Identity identity = Samples.identity(n, "Label " + n, "user" + n);
            Samples.record(ledger, identity, Samples.token(identity, 1), Samples.token(identity, 2));
        }
    }

    @Test
    void aCheckOfAWholeLedgerReadsEachEventAndRow() {
        List<Long> reached = new ArrayList<>();
        LedgerCheck check = LedgerCheck.of(ledger, NOON, reached::add);
        assertThat(check.isWhole()).isTrue();
        int rows = 5 + 10 + ledger.activities(null, null, 100).size();
        assertThat(check.checked())
                .isEqualTo(((ChainCheck.Intact) check.chain()).end().position() + rows)
                .isEqualTo(reached.getLast());
    }

    @Test
    void aCheckNamesTheIdentitiesWhoseRowOrTokenIsDamaged() {
        damage("identity", "origin = 'FOUND'", "id = '" + id(DAMAGED).value() + "'");
        damage("token", "scopes = ''", "seq = 7");
        LedgerCheck check = LedgerCheck.of(ledger, NOON, rows -> {});
        assertThat(check.isWhole()).isFalse();
        assertThat(check.chain()).isInstanceOf(ChainCheck.Intact.class);
        assertThat(check.identities()).containsExactlyInAnyOrder(id(DAMAGED), id(4));
    }

    @Test
    void aCheckEndsOnAnInterrupt() {
        assertThatThrownBy(() -> LedgerCheck.of(
                        ledger, NOON, rows -> Thread.currentThread().interrupt()))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(new Fault.Cancelled()));
        assertThat(Thread.interrupted()).as("cleared for what comes next").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = '8:acs:nonsense'",
                "id = ''",
                "origin = 'FOUND'",
                "origin = ''",
                "recorded_at = -62135596800000001",
                "created_at = 9223372036854775806",
                "deleted_at = -9223372036854775808",
                "unsettled_at = 9223372036854775807",
                "tokens_revoked_at = -5",
                "version = -1",
                "live_tokens = -7",
                "live_tokens = 9223372036854775807",
                "note = null",
                "label = null",
            })
    void ofIdentitiesItIsOneRowInAnyOrderAndOnAnyPage(String damage) {
        damage("identity", damage, "id = '" + id(DAMAGED).value() + "'");
        for (IdentityOrder.Key key : IdentityOrder.Key.values()) {
            for (boolean descending : List.of(true, false)) {
                List<IdentityRow> rows = pages(new IdentityOrder(key, descending));
                assertThat(rows)
                        .as("by %s", key)
                        .extracting(IdentityRow::number)
                        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
                assertThat(rows)
                        .filteredOn(row -> row.identity().state() == IdentityState.DAMAGED)
                        .extracting(IdentityRow::number)
                        .containsExactly((long) DAMAGED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereASearchGoesOnInFurtherQuestionsItIsNeitherMissingNorThereTwice(IdentityOrder.Key key) {
        damage("identity", "origin = 'FOUND'", "id = '" + id(DAMAGED).value() + "'");
        damage("identity", "origin = ''", "id = '" + id(4).value() + "'");
        try (LedgerStore hasty =
                Database.open(place, new Limits(Duration.ofSeconds(10), 1, 1_000_000, Duration.ZERO))) {
            for (boolean descending : List.of(true, false)) {
                List<IdentityRow> rows = new ArrayList<>();
                IdentityRow searchedTo = null;
                do {
                    IdentityPage page = hasty.of(Samples.PROFILE)
                            .page(new IdentityQuery(
                                    IdentityFilter.ALL,
                                    "label",
                                    new IdentityOrder(key, descending),
                                    searchedTo,
                                    1,
                                    NOON));
                    rows.addAll(page.rows());
                    searchedTo = page.searchedTo();
                } while (searchedTo != null && rows.size() < 20);
                assertThat(rows).extracting(IdentityRow::number).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fingerprint = 'x'",
                "scopes = ''",
                "scopes = 'chat,everything'",
                "issued_at = expires_at",
                "expires_at = -1",
                "revoked_at = 9223372036854775807",
                "scopes = null"
            })
    void ofTokensItIsOneRow(String damage) {
        damage("token", damage, "seq = " + 2 * DAMAGED);
        assertThat(ledger.tokens(id(DAMAGED), 10))
                .extracting(token -> token.stateAt(NOON.plusSeconds(60)))
                .containsExactly(TokenState.DAMAGED, TokenState.LIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verdict = 'TAKEN'", "at = -1", "reason = null"})
    void ofTriesItIsOneThatSaysNothingOfTheToken(String damage) {
        RecordedTrial trial = new RecordedTrial(
                ledger.tokens(id(DAMAGED), 1).getFirst().fingerprint(),
                NOON,
                new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, ""));
        LedgerChange tried = new LedgerChange.TokenTried(id(DAMAGED), trial);
        ledger.record(Samples.activity(Operation.EDIT, id(DAMAGED)), List.of(tried, tried));
        damage("trial", damage, "seq = 1");
        assertThat(ledger.trials(id(DAMAGED), 9, 9))
                .extracting(each -> each.answer().verdict())
                .containsExactly(TokenTrial.Verdict.ACCEPTED, TokenTrial.Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key = 'nonsense'",
                "operation = 'INVENT'",
                "outcome = 'PERHAPS'",
                "identity = '8:acs:nonsense'",
                "operation = 'TRY', detail = 'taken'",
                "operation = 'SEE', detail = '{\"created\":1}'",
                "operation = 'RESET', detail = 'created:many'",
                "detail = null"
            })
    void ofActivitiesItIsOneRowOnAnyPage(String damage) {
        damage("activity", damage, "tie = " + DAMAGED);
        List<Activity> all = activities();
        assertThat(all).hasSize(5);
        assertThat(all)
                .filteredOn(activity -> activity.operation() == Operation.DAMAGED)
                .extracting(activity -> activity.subject().detail())
                .containsExactly(Integer.toString(DAMAGED));
    }

    @ParameterizedTest
    @EnumSource
    void searchAndCountsAreThoseOfTheOthers(IdentityFilter filter) {
        damage(
                "identity",
                "id = 'nonsense', origin = 'FOUND'",
                "id = '" + id(DAMAGED).value() + "'");
        for (String search : List.of("label 3", "8:acs:" + Samples.RESOURCE + "_00000006-0003", "user", "")) {
            ledger.identities(new IdentityQuery(filter, search, IdentityOrder.NEWEST_FIRST, null, 9, NOON));
        }
        assertThat(ledger.counts("user3", NOON).of(IdentityFilter.EXISTING)).isEqualTo(1);
        assertThat(ledger.identities(new IdentityQuery(
                        IdentityFilter.ALL,
                        "8:acs:" + Samples.RESOURCE + "_00000006-0003",
                        IdentityOrder.NEWEST_FIRST,
                        null,
                        9,
                        NOON)))
                .extracting(IdentityRow::number)
                .containsExactly(3L);
    }

    @Test
    void aCleanUpPassesOverAnIdThatCannotBeRead() {
        damage("identity", "id = '8:acs:nonsense'", "id = '" + id(DAMAGED).value() + "'");
        assertThat(ledger.ids(new CleanUpScope(EnumSet.allOf(Origin.class), Instant.EPOCH)))
                .containsExactly(id(1), id(3), id(4), id(5));
    }

    private List<IdentityRow> pages(IdentityOrder order) {
        List<IdentityRow> all = new ArrayList<>();
        List<IdentityRow> page = List.of();
        do {
            IdentityRow after = all.isEmpty() ? null : all.getLast();
            page = ledger.identities(new IdentityQuery(IdentityFilter.ALL, "", order, after, 1, NOON));
            all.addAll(page);
        } while (!page.isEmpty() && all.size() < 20);
        return all;
    }

    private List<Activity> activities() {
        List<Activity> all = new ArrayList<>();
        List<ActivityRow> page = List.of();
        do {
            Activity after = all.isEmpty() ? null : all.getLast();
            page = ledger.activities(new ActivityQuery(ActivityFilter.ALL, after, 1));
            page.forEach(row -> all.add(row.activity()));
        } while (!page.isEmpty() && all.size() < 20);
        return all;
    }

    private void damage(String table, String values, String which) {
        try {
            if (values.endsWith(" = null")) {
                database.letBeNull(place, table, values.substring(0, values.indexOf(' ')));
            }
            database.execute(place, "UPDATE " + table + " SET " + values + " WHERE " + which);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
