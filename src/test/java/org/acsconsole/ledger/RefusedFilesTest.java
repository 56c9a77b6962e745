package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.IntStream;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.LedgerChanges;
import org.acsconsole.identity.Operation;
import org.acsconsole.ledger.sqlite.SqliteStore;
import org.acsconsole.ledger.store.Limits;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be a ledger of ours is reported clearly, and left as it is. */
final class RefusedFilesTest {

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void makeLedger() {
        place = folder.resolve("ledger.db");
        try (ProfileLedgers file = new ProfileLedgers(SqliteStore.open(place, Limits.STANDARD))) {
            Samples.record(file.of(Samples.PROFILE), identity(1, "Kim", ""));
        }
    }

    @Test
    void aLedgerOfANewerVersionIsRefused() throws SQLException, IOException {
        int newer = SqliteStore.VERSION + 1;
        sql(place, "PRAGMA user_version = " + newer, "CREATE TABLE tomorrow (x)");
        refused(new Fault.LedgerTooNew(
                place.toString(), Integer.toString(newer), Integer.toString(SqliteStore.VERSION)));
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(place, "my shopping list\n".repeat(100), StandardCharsets.UTF_8);
        refused(new Fault.LedgerDamaged(place.toString(), Reason.of(LedgerProblem.NO_SQLITE_FILE)));
    }

    @Test
    void aShortFileIsRefused() throws IOException {
        Files.writeString(place, "short", StandardCharsets.UTF_8);
        refused(new Fault.LedgerDamaged(place.toString(), Reason.of(LedgerProblem.NO_SQLITE_FILE)));
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws SQLException, IOException {
        Files.delete(place);
        sql(place, "CREATE TABLE photos (id INTEGER PRIMARY KEY)");
        refused(new Fault.LedgerDamaged(place.toString(), Reason.of(LedgerProblem.OF_ANOTHER_PROGRAM)));
    }

    @Test
    void aLedgerWhoseTablesWereChangedIsRefused() throws SQLException, IOException {
        sql(place, "DROP TRIGGER tally_move", "ALTER TABLE token RENAME COLUMN scopes TO rights");
        byte[] before = Files.readAllBytes(place);
        assertThatThrownBy(() -> new ProfileLedgers(SqliteStore.open(place, Limits.STANDARD)))
                .hasMessageContaining("trigger tally_move")
                .hasMessageContaining("table token")
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.LedgerDamaged.class));
        assertThat(Files.readAllBytes(place)).isEqualTo(before);
    }

    @Test
    void aTruncatedLedgerIsRefused() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        refused(new Fault.LedgerDamaged(place.toString(), Reason.of(LedgerProblem.END_MISSING)));
    }

    @Test
    void aLedgerWithOverwrittenPagesIsRefused() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw")) {
            byte[] rubbish = "rubbish".repeat(600).getBytes(StandardCharsets.US_ASCII);
            for (long at = 4096; at + rubbish.length < file.length(); at += 8192) {
                file.seek(at);
                file.write(rubbish);
            }
        }
        byte[] before = Files.readAllBytes(place);
        assertThatThrownBy(() -> new ProfileLedgers(SqliteStore.open(place, Limits.STANDARD)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.LedgerDamaged.class));
        assertThat(Files.readAllBytes(place)).isEqualTo(before);
    }

    @Test
    void aFolderInPlaceOfTheFileIsUnavailable() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory"));
        assertUnavailable(directory);
    }

    @Test
    void aFileInPlaceOfTheFolderIsUnavailable() {
        assertUnavailable(place.resolve("ledger.db"));
    }

    @Test
    void aPathThatTheDriverWouldMisreadIsUnavailable() {
        assertUnavailable(folder.resolve("what?.db"));
        assertThat(folder.resolve("what")).doesNotExist();
    }

    @Test
    void aFileWithoutTheRightToWriteIsUnavailable() throws IOException, InterruptedException {
        assumeTrue(Files.getFileStore(place).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r--------"));
        boolean superuser = Files.isWritable(place);
        assumeTrue(!superuser || changesAttribute("+i"), "the superuser may write everywhere");
        try {
            assertUnavailable(place);
        } finally {
            assertThat(!superuser || changesAttribute("-i")).isTrue();
        }
    }

    /** The attribute binds the superuser too, where the file system knows it and the machine lets it be set. */
    private boolean changesAttribute(String change) throws InterruptedException {
        try {
            return new ProcessBuilder("chattr", change, place.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Test
    void aFullDiskLeavesNothingOfAnImport() {
        try (ProfileLedgers file =
                new ProfileLedgers(SqliteStore.open(place, Limits.of(Duration.ofSeconds(10), 10, 200)))) {
            Ledger ledger = file.of(Samples.PROFILE);
            long before = ledger.newestEvent().position();
            LedgerChanges many = sink -> IntStream.range(10, 10_000)
                    .forEach(n -> sink.accept(new LedgerChange.IdentityRecorded(identity(n, "Student " + n, ""))));
            assertThatThrownBy(() -> ledger.record(Samples.activity(Operation.IMPORT, Samples.id(1)), many))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault()).isEqualTo(new Fault.LedgerFull(place.toString())));
            assertThat(ledger.identity(Samples.id(10))).isEmpty();
            assertThat(ledger.newestEvent().position()).isEqualTo(before);
            Samples.record(ledger, identity(10, "room for one", ""));
        }
    }

    @Test
    void aFullDiskFailsTheWriteAndKeepsWhatIsThere() {
        try (ProfileLedgers file =
                new ProfileLedgers(SqliteStore.open(place, Limits.of(Duration.ofSeconds(10), 10, 100)))) {
            Ledger ledger = file.of(Samples.PROFILE);
            assertThatThrownBy(() -> fill(ledger))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault()).isEqualTo(new Fault.LedgerFull(place.toString())));
            long written = ledger.counts("", Samples.NOON).of(IdentityFilter.EXISTING);
            assertThat(written).isGreaterThan(1);
            assertThat(ledger.activities(null, null, 1_000)).hasSize((int) written);
        }
        try (ProfileLedgers file = new ProfileLedgers(SqliteStore.open(place, Limits.STANDARD))) {
            Ledger ledger = file.of(Samples.PROFILE);
            Samples.record(ledger, identity(99_999, "room again", ""));
            assertThat(ledger.identity(Samples.id(1))).isPresent();
        }
    }

    @Test
    void aLedgerThatWasFullGoesOnWritingWhenThereIsRoom() {
        try (ProfileLedgers file =
                new ProfileLedgers(SqliteStore.open(place, Limits.of(Duration.ofSeconds(10), 10, 100)))) {
            Ledger ledger = file.of(Samples.PROFILE);
            assertThatThrownBy(() -> fill(ledger)).isInstanceOf(FaultException.class);
            file.store()
                    .write(handle -> handle.sql("PRAGMA max_page_count = 1000").number());
            Samples.record(ledger, identity(99_999, "room again", ""));
            assertThat(ledger.identity(Samples.id(99_999))).isPresent();
        }
    }

    private static void fill(Ledger ledger) {
        for (int n = 2; n < 5_000; n++) {
            Samples.record(ledger, identity(n, "x".repeat(200), "y".repeat(200)));
        }
    }

    private void refused(Fault fault) throws IOException {
        byte[] before = Files.readAllBytes(place);
        assertThatThrownBy(() -> new ProfileLedgers(SqliteStore.open(place, Limits.STANDARD)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(fault));
        assertThat(Files.readAllBytes(place)).isEqualTo(before);
    }

    private static void assertUnavailable(Path path) {
        assertThatThrownBy(() -> new ProfileLedgers(SqliteStore.open(path, Limits.STANDARD)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.LedgerUnavailable.class));
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
