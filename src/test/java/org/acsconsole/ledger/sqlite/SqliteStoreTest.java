package org.acsconsole.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.acsconsole.ledger.store.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that a ledger is in. */
final class SqliteStoreTest {

    @TempDir
    Path folder;

    @Test
    void aCleanEndLeavesOneWholeFile() throws IOException {
        Path place = folder.resolve("ledger.db");
        SqliteStore store = SqliteStore.open(place, Limits.STANDARD);
        store.write(transaction -> transaction
                .sql("INSERT INTO profile (ledger_key, name, environment, endpoint) VALUES ('a', 'a', 'TEST', '')")
                .execute());
        assertThat(files()).contains("ledger.db-wal");
        store.close();
        assertThat(files()).containsExactlyInAnyOrder("ledger.db", "ledger.db.lock");
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
            other.write(transaction -> transaction
                    .sql("INSERT INTO profile (ledger_key, name, environment, endpoint) VALUES ('a', 'a', 'TEST', '')")
                    .execute());
            assertThat(one.changes(1)).isNotEqualTo(before);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
