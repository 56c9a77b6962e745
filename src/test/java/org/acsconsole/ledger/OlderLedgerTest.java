package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTrial;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that an earlier version of the console wrote. */
final class OlderLedgerTest {

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void name() {
        place = folder.resolve("ledger.db");
    }

    private void makeLedger(String version) throws SQLException {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + place, "", "")
                .locations("classpath:org/acsconsole/ledger/migration")
                .target(version)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + LedgerFile.APPLICATION_ID);
            write(statement, 1, Samples.PROFILE);
            write(statement, 2, Samples.OTHER_PROFILE);
        }
    }

    @Test
    void theTokensOfTheFirstAreReadWithTheLagThatTheirServiceHas() throws SQLException {
        makeLedger("1");
        try (SqliteLedger file = SqliteLedger.open(place)) {
            assertThat(only(file, Samples.PROFILE).times().revocation()).isEqualTo(Revocation.at(NOON));
            assertThat(only(file, Samples.OTHER_PROFILE).times().revocation())
                    .isEqualTo(new Revocation(NOON, Duration.ofMinutes(15)));
            assertThat(only(file, Samples.OTHER_PROFILE).stateAt(NOON.plusSeconds(60)))
                    .isEqualTo(TokenState.REVOKING);
        }
    }

    @Test
    void theTokensOfTheSecondStayAndCanBeTried() throws SQLException {
        makeLedger("2");
        try (SqliteLedger file = SqliteLedger.open(place)) {
            Ledger ledger = file.of(Samples.PROFILE);
            IssuedToken token = only(file, Samples.PROFILE);
            assertThat(token.times().revocation()).isEqualTo(Revocation.at(NOON));
            assertThat(ledger.trials(id(1), 10, 10)).isEmpty();
            RecordedTrial trial = new RecordedTrial(
                    token.fingerprint(), NOON, new TokenTrial(TokenTrial.Verdict.REFUSED, 401, "revoked"));
            ledger.record(Samples.activity(Operation.TRY, id(1)), List.of(new LedgerChange.TokenTried(id(1), trial)));
            assertThat(ledger.trials(id(1), 10, 10)).containsExactly(trial);
            assertThat(file.of(Samples.OTHER_PROFILE).trials(id(1), 10, 10)).isEmpty();
        }
    }

    @Test
    void theAddressThatStoodForAnUnknownOneIsUnknown() throws SQLException {
        makeLedger("2");
        sql("UPDATE profile SET endpoint = 'https://unknown.invalid' WHERE seq = 2");
        try (SqliteLedger file = SqliteLedger.open(place)) {
            assertThat(file.lastOpened(Samples.OTHER_PROFILE.name()))
                    .hasValueSatisfying(
                            profile -> assertThat(profile.endpoint()).isNull());
            assertThat(file.lastOpened(Samples.PROFILE.name())).contains(Samples.PROFILE);
        }
    }

    @Test
    void anIdentityThatWasRevokedInTheFourthIsRevokingAsLongAsItsServiceMayTakeIt() throws SQLException {
        makeLedger("4");
        sql("UPDATE identity SET tokens_revoked_at = " + Instants.micros(NOON));
        try (SqliteLedger file = SqliteLedger.open(place)) {
            assertThat(revokingUntil(file, Samples.PROFILE)).isNull();
            assertThat(revokingUntil(file, Samples.OTHER_PROFILE)).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        }
    }

    @Test
    void theDelayThatTheWorkshopHadInTheFourthIsKept() throws SQLException {
        makeLedger("4");
        sql(
                "UPDATE identity SET tokens_revoked_at = " + Instants.micros(NOON),
                "UPDATE token SET revoke_lag = 60000000 WHERE identity = 1");
        try (SqliteLedger file = SqliteLedger.open(place)) {
            assertThat(revokingUntil(file, Samples.PROFILE)).isEqualTo(NOON.plusSeconds(60));
        }
    }

    @Test
    void aNameThatTheFifthFoundWithItsAccentsAloneIsFoundWithoutThemToo() throws SQLException {
        makeLedger("5");
        sql(
                "UPDATE identity SET label = 'Jörg Müller', label_key = 'jörg müller'",
                "INSERT INTO identity_gram (rowid, gram) VALUES (1, 'mül üll lle ler'), (2, 'mül')");
        try (SqliteLedger file = SqliteLedger.open(place)) {
            for (String needle : List.of("mull", "MÜLL", "jorg m", id(1).value())) {
                assertThat(file.of(Samples.PROFILE).counts(needle, NOON).active())
                        .as(needle)
                        .isEqualTo(1);
            }
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static @Nullable Instant revokingUntil(SqliteLedger file, Profile profile) {
        return file.of(profile).identity(id(1)).orElseThrow().times().revokingUntil();
    }

    private static IssuedToken only(SqliteLedger file, Profile profile) {
        return file.of(profile).tokens(id(1), 2).getFirst();
    }

    private static void write(Statement statement, int seq, Profile profile) throws SQLException {
        long at = Instants.micros(NOON);
        statement.execute(
                "INSERT INTO profile (seq, ledger_key, name, environment, endpoint, resource) VALUES (%d, '%s', '%s', '%s', '%s', NULL)"
                        .formatted(
                                seq, profile.ledgerKey(), profile.name(), profile.environment(), profile.endpoint()));
        statement.execute("""
                INSERT INTO identity (seq, profile, id, label, user, note, label_key, user_key, origin, version, recorded_at)
                VALUES (%d, %d, '%s', '', '', '', '', '', 'CREATED', 0, %d)
                """.formatted(seq, seq, id(1), at));
        statement.execute("""
                INSERT INTO token (identity, fingerprint, scopes, issued_at, expires_at, revoked_at)
                VALUES (%d, '%s', 'chat', %d, %d, %d)
                """.formatted(seq, "ab".repeat(32), at, at + 3_600_000_000L, at));
    }
}
