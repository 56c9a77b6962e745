package org.acsconsole.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * The merge of two rows that are one identity into the first; it is part of {@link OneFormMigration}, and frozen like it.
 *
 * <p>The service knows one identity, so a revocation in either row ended the tokens of both that were issued before it, and a
 * deletion ended all. Label and user are those of the row that came into the ledger first, which is the name that users know
 * longest; when a text was changed stands in no row. What the other row has instead is appended to the note, so that no text is
 * lost and each is found by a search.
 *
 * @param identity the row that stays
 * @param other the row that goes
 */
record IdentityMerge(Connection connection, long identity, long other) {

    private static final int LONGEST_NOTE = 4_000;

    private static final String END_BY_REVOCATION = """
            UPDATE token SET revoked_at = i.tokens_revoked_at, unsettled_at = NULL,
                revoke_lag = CASE WHEN i.revoking_until > i.tokens_revoked_at
                    THEN i.revoking_until - i.tokens_revoked_at ELSE 0 END
            FROM identity i
            WHERE i.seq = %d AND token.identity = %d AND token.revoked_at IS NULL AND token.issued_at <= i.tokens_revoked_at
            """;

    private static final String END_BY_DELETION = """
            UPDATE token SET revoked_at = i.deleted_at, unsettled_at = NULL,
                revoke_lag = CASE p.environment WHEN 'WORKSHOP' THEN 0 ELSE 15 * 60 * 1000000 END
            FROM identity i JOIN profile p ON p.seq = i.profile
            WHERE i.seq = %d AND token.identity = %d AND token.revoked_at IS NULL AND i.deleted_at IS NOT NULL
            """;

    private record Texts(String label, String user, String note) {}

    void merge() throws SQLException {
        Texts texts = texts();
        for (String end : List.of(END_BY_REVOCATION, END_BY_DELETION)) {
            execute(end.formatted(identity, other));
            execute(end.formatted(other, identity));
        }
        combine();
        execute("UPDATE token SET identity = %d WHERE identity = %d".formatted(identity, other));
        execute("DELETE FROM identity WHERE seq = %d".formatted(other));
        countTokens();
        write(texts);
    }

    /** An identity that was created here is known from its beginning, whoever added it again; CREATED is first in the alphabet. */
    private void combine() throws SQLException {
        execute("""
                UPDATE identity SET (origin, version, recorded_at, created_at, last_issued_at, revoking_until, tokens_revoked_at,
                    deleted_at, unsettled_at, missing) = (
                    SELECT min(i.origin), max(i.version) + 1, min(i.recorded_at), min(i.created_at), max(i.last_issued_at),
                        (SELECT r.revoking_until FROM identity r WHERE r.seq IN (%1$d, %2$d) AND r.tokens_revoked_at IS NOT NULL
                            ORDER BY r.tokens_revoked_at DESC, coalesce(r.revoking_until, 0) DESC LIMIT 1),
                        max(i.tokens_revoked_at), min(i.deleted_at),
                        CASE WHEN min(i.deleted_at) IS NULL THEN min(i.unsettled_at) END,
                        CASE WHEN min(i.deleted_at) IS NULL THEN max(i.missing) ELSE 0 END
                    FROM identity i WHERE i.seq IN (%1$d, %2$d))
                WHERE seq = %1$d
                """.formatted(identity, other));
    }

    private void countTokens() throws SQLException {
        execute("""
                UPDATE identity SET (live_until, live_tokens, next_expiry) = (
                    SELECT max(t.expires_at), count(*), coalesce(min(t.expires_at), 9223372036854775807) FROM token t
                    WHERE t.identity = %1$d AND t.revoked_at IS NULL AND t.outlived = 0)
                WHERE seq = %1$d
                """.formatted(identity));
    }

    private Texts texts() throws SQLException {
        List<Texts> both = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT coalesce(label, ''), coalesce(user_name, ''), coalesce(note, '') FROM identity
                        WHERE seq IN (%d, %d) ORDER BY recorded_at, seq
                        """.formatted(identity, other))) {
            while (row.next()) {
                both.add(new Texts(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return joined(both.getFirst(), both.getLast());
    }

    private static Texts joined(Texts first, Texts second) {
        String label = first.label().isEmpty() ? second.label() : first.label();
        String user = first.user().isEmpty() ? second.user() : first.user();
        SequencedSet<String> notes = new LinkedHashSet<>();
        int room = LONGEST_NOTE;
        for (String text : Stream.of(first.note(), second.label(), second.user(), second.note())
                .filter(text -> !text.isEmpty() && !text.equals(label) && !text.equals(user))
                .toList()) {
            if (text.length() < room && notes.add(text)) {
                room -= text.length() + 1;
            }
        }
        return new Texts(label, user, String.join("\n", notes));
    }

    private void write(Texts texts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                UPDATE identity SET label = ?, user_name = ?, note = ?, label_key = ?, user_key = ?, note_key = ?
                WHERE seq = %d
                """.formatted(identity))) {
            statement.setString(1, texts.label());
            statement.setString(2, texts.user());
            statement.setString(3, texts.note());
            statement.setString(4, FrozenFolding.fold(texts.label()));
            statement.setString(5, FrozenFolding.fold(texts.user()));
            statement.setString(6, FrozenFolding.fold(texts.note()));
            statement.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
