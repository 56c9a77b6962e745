package org.acsconsole.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acsconsole.ledger.store.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file that a ledger is in. */
final class SqliteStoreTest {

    private static final String INSERT =
            "INSERT INTO profile (ledger_key, name, environment, endpoint) VALUES ('a', 'a', 'TEST', '')";

    @TempDir
    Path folder;

    @Test
    void aCleanEndLeavesOneWholeFile() throws IOException {
        Path place = folder.resolve("ledger.db");
        SqliteStore store = SqliteStore.open(place, Limits.STANDARD);
        store.write(transaction -> transaction.sql(INSERT).execute());
        assertThat(files()).contains("ledger.db-wal");
        store.close();
        assertThat(files()).containsExactlyInAnyOrder("ledger.db", "ledger.db.lock", "ledger.db.consoles");
    }

    @Test
    void theFileAloneHasAllThatWasWrittenBeforeACleanEnd() throws IOException {
        Path place = folder.resolve("ledger.db");
        try (SqliteStore store = SqliteStore.open(place, Limits.STANDARD)) {
            store.write(transaction -> transaction.sql(INSERT).execute());
        }
        Path alone = Files.copy(
                place, Files.createDirectory(folder.resolve("elsewhere")).resolve("ledger.db"));
        try (SqliteStore copy = SqliteStore.open(alone, Limits.STANDARD)) {
            assertThat(copy.<Long>read(statements ->
                            statements.sql("SELECT count(*) FROM profile").number()))
                    .isEqualTo(1);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingStaysOpenAfterTwentyOpeningsAndCloses() throws IOException {
        Path place = folder.resolve("ledger.db");
        for (int i = 0; i < 20; i++) {
            try (SqliteStore store = SqliteStore.open(place, Limits.STANDARD)) {
                store.write(transaction ->
                        transaction.sql("UPDATE profile SET name = 'b'").execute());
            }
        }
        assertThat(openFiles()).isEmpty();
    }

    /** Those of this process in the ledger's folder. */
    private List<Path> openFiles() throws IOException {
        List<Path> open = new ArrayList<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors) {
                Path target = Files.exists(descriptor) ? Files.readSymbolicLink(descriptor) : descriptor;
                if (target.startsWith(folder.toRealPath())) {
                    open.add(target);
                }
            }
        }
        return open;
    }

    @Test
    void onlyWhatOthersWroteIsAChange() {
        Path place = folder.resolve("ledger.db");
        try (SqliteStore one = SqliteStore.open(place, Limits.STANDARD);
                SqliteStore other = SqliteStore.open(place, Limits.STANDARD)) {
            long before = one.changes(1);
            one.write(transaction ->
                    transaction.sql("UPDATE profile SET name = ''").execute());
            assertThat(one.changes(1)).isEqualTo(before);
            other.write(transaction -> transaction.sql(INSERT).execute());
            assertThat(one.changes(1)).isNotEqualTo(before);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
