package org.acsconsole.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.acsconsole.identity.Profile;
import org.acsconsole.ledger.sqlite.SqliteStore;
import org.jspecify.annotations.Nullable;

/** A copy of the kept file that the console wrote when the ledger's tables had that version. */
record VersionFile(int version, Path place) {

    /** Makes the file of today's version, and the listing of its rows, in the folder that is named. */
    public static void main(String[] args) throws IOException, SQLException {
        Path place = Path.of(args[0], "ledger-" + SqliteStore.VERSION + ".db");
        try (LedgerStore file = LedgerStores.open(place)) {
            SampleLedger.fill(file);
        }
        try (LedgerStore file = LedgerStores.open(place)) { // by another console: what was begun is interrupted
            Files.write(Path.of(args[0], "ledger-" + SqliteStore.VERSION + ".txt"), listing(file));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place);
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** Each version that there was, and the newest as soon as it has a file. */
    static IntStream versions() {
        return IntStream.rangeClosed(1, SqliteStore.VERSION)
                .filter(version -> version < SqliteStore.VERSION || kept(version, "db") != null);
    }

    static VersionFile copyTo(Path folder, int version) throws IOException {
        Path place = folder.resolve("ledger.db");
        try (InputStream file = Objects.requireNonNull(kept(version, "db"), "no file of version " + version)) {
            Files.copy(file, place);
        }
        return new VersionFile(version, place);
    }

    private static @Nullable InputStream kept(int version, String type) {
        return VersionFile.class.getResourceAsStream("versions/ledger-" + version + "." + type);
    }

    LedgerStore open() {
        return LedgerStores.open(place);
    }

    /** What {@link #listing} must find in it. */
    List<String> expected() throws IOException {
        try (InputStream text = Objects.requireNonNull(kept(version, "txt"), "no listing of version " + version)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    static List<String> listing(LedgerStore file) {
        List<String> lines = new ArrayList<>();
        for (Profile profile : SampleLedger.PROFILES) {
            lines.add("PROFILE " + profile.name() + " | "
                    + file.lastOpened(profile.name()).isPresent());
            lines.addAll(LedgerListing.of(file.of(profile), SampleLedger.END));
        }
        return lines;
    }

    /** Everything that the tables hold, those of the search too. */
    List<String> rows() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place);
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            for (String table : rows(statement, """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
                    """)) {
                rows.add("TABLE " + table);
                rows.addAll(rows(statement, "SELECT * FROM " + table));
            }
            return rows;
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(row.getString(column)));
                }
                rows.add(String.join(" | ", values));
            }
        }
        return rows;
    }
}
