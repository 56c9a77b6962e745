package org.acsconsole.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.acsconsole.ledger.store.FrozenFolding;
import org.acsconsole.ledger.store.NumberedMigration;
import org.flywaydb.core.api.migration.Context;

/** Migration 6: labels and users that are not ASCII get keys for order and search without accents. */
final class RefoldMigration extends NumberedMigration {

    private static final int LONGEST_GRAM = 3;
    private static final String IN_MANY_IDS = "0123456789abcdef-";

    RefoldMigration() {
        super("6", "accents are folded");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT seq, id, label, user FROM identity
                        WHERE label GLOB '*[^ -~]*' OR user GLOB '*[^ -~]*'
                        """)) {
            while (row.next()) {
                rewrite(connection, row);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 6");
        }
    }

    private static void rewrite(Connection connection, ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        String id = row.getString("id");
        String label = FrozenFolding.fold(row.getString("label"));
        String user = FrozenFolding.fold(row.getString("user"));
        String tail = id.substring(id.indexOf('_')).toLowerCase(Locale.ROOT);
        update(connection, "UPDATE identity SET label_key = ?, user_key = ? WHERE seq = ?", label, user, seq);
        index(connection, seq, tail, label, user);
    }

    /** Puts an identity's texts into the search index as it was when this was frozen. */
    static void index(Connection connection, long seq, String... texts) throws SQLException {
        update(connection, "DELETE FROM identity_gram WHERE rowid = ?", seq);
        update(connection, "INSERT INTO identity_gram (gram, rowid) VALUES (?, ?)", words(texts), seq);
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String words(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (int size = 1; size <= LONGEST_GRAM; size++) {
            for (String text : texts) {
                addGrams(words, text.codePoints().toArray(), size);
            }
        }
        return String.join(" ", words);
    }

    private static void addGrams(Set<String> words, int[] characters, int size) {
        for (int i = 0; i + size <= characters.length; i++) {
            String gram = new String(characters, i, size);
            if (size == LONGEST_GRAM || !isInManyIds(gram)) {
                words.add(asWord(gram));
            }
        }
    }

    private static boolean isInManyIds(String gram) {
        return !gram.equals("--") && gram.chars().allMatch(c -> IN_MANY_IDS.indexOf(c) >= 0);
    }

    private static String asWord(String gram) {
        StringBuilder word = new StringBuilder();
        gram.chars().forEach(c -> word.append((char) (c < 0x80 && !Character.isLetterOrDigit(c) ? 0xE000 + c : c)));
        return word.toString();
    }
}
