package org.acsconsole.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.acsconsole.identity.DraftRow;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.FileRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Tags;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.jspecify.annotations.Nullable;

/** The temporary tables of a draft: its rows, and on which line each identity stands first. */
record DraftTable(Statements statements) {

    private static final String TABLES = """
            CREATE TEMP TABLE row (
                place INTEGER PRIMARY KEY, line INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT,
                label TEXT NOT NULL DEFAULT '', user_name TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
                tags TEXT NOT NULL DEFAULT '', old_label TEXT, old_user TEXT, old_note TEXT, old_tags TEXT, version INTEGER, problem TEXT, first_line INTEGER NOT NULL,
                created INTEGER, issued INTEGER, revoked INTEGER, revoking INTEGER, deleted INTEGER, doubt INTEGER,
                missing INTEGER)
            """;
    private static final String FIRST =
            "CREATE TEMP TABLE first (id TEXT PRIMARY KEY, line INTEGER NOT NULL) WITHOUT ROWID";

    private static final String INSERT = """
            INSERT INTO row (line, kind, id, label, user_name, note, tags, old_label, old_user, old_note, old_tags,
                version, problem, first_line, created, issued, revoked, revoking, deleted, doubt, missing)
            VALUES (:line, :kind, :id, :label, :user, :note, :tags, :oldLabel, :oldUser, :oldNote, :oldTags,
                :version, :problem, :firstLine, :created, :issued, :revoked, :revoking, :deleted, :doubt, :missing)
            """;

    static void create(Statement statement) throws SQLException {
        statement.execute(TABLES);
        statement.execute(FIRST);
        statement.execute("CREATE INDEX temp.row_by_kind ON row (kind, place)");
    }

    /**
     * A row as it is kept.
     *
     * @param version of a known identity that the row was compared with
     */
    record Stored(DraftRow row, long version) {

        LedgerChange added(Instant recordedAt) {
            FileRow.Named named = (FileRow.Named) row.row();
            IdentityTimes times = named.times();
            return new LedgerChange.IdentityRecorded(new Identity(
                    named.id(),
                    named.details(),
                    Origin.IMPORTED,
                    new IdentityTimes(
                            recordedAt,
                            times.createdAt(),
                            times.lastIssuedAt(),
                            times.revoked(),
                            times.deletedAt(),
                            times.doubt()),
                    0));
        }

        LedgerChange edited() {
            FileRow.Named named = (FileRow.Named) row.row();
            return new LedgerChange.DetailsEdited(named.id(), named.details(), version);
        }
    }

    /**
     * The line on which the same stands further up; 0 if it stands here first.
     *
     * @param key an identity's ID, or a user
     */
    long firstLine(String key, long line) {
        int added = statements
                .sql("INSERT INTO first (id, line) VALUES (:id, :line) ON CONFLICT DO NOTHING")
                .bind("id", key)
                .bind("line", line)
                .execute();
        return added == 1
                ? 0
                : statements
                        .sql("SELECT line FROM first WHERE id = :id")
                        .bind("id", key)
                        .number();
    }

    Kind put(Kind kind, FileRow row) {
        return insert(kind, row, details(row), null, 0);
    }

    Kind putDouble(FileRow row, long firstLine) {
        return insert(Kind.DOUBLE, row, details(row), null, firstLine);
    }

    /** What the file says nothing of stays as it is. */
    Kind putKnown(FileRow.Named row, Identity known) {
        IdentityDetails before = known.details();
        IdentityDetails after = new IdentityDetails(
                either(row.details().label(), before.label()),
                either(row.details().user(), before.user()),
                either(row.details().note(), before.note()),
                row.details().tags().isEmpty() ? before.tags() : row.details().tags());
        return insert(before.equals(after) ? Kind.KNOWN : Kind.CHANGED, row, after, known, 0);
    }

    private static String either(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private Kind insert(Kind kind, FileRow row, IdentityDetails details, @Nullable Identity known, long firstLine) {
        FileRow.Named named = row instanceof FileRow.Named one ? one : null;
        IdentityDetails before = known == null ? null : known.details();
        BoundStatement insert = statements
                .sql(INSERT)
                .bind("line", row.line())
                .bind("kind", kind.name())
                .bind("id", named == null ? null : named.id().value())
                .bind("label", details.label())
                .bind("user", details.user())
                .bind("note", details.note())
                .bind("tags", details.tags().text())
                .bind("oldLabel", before == null ? null : before.label())
                .bind("oldUser", before == null ? null : before.user())
                .bind("oldNote", before == null ? null : before.note())
                .bind("oldTags", before == null ? null : before.tags().text())
                .bind("version", known == null ? null : Long.valueOf(known.version()))
                .bind(
                        "problem",
                        row instanceof FileRow.Malformed bad ? bad.problem().name() : null)
                .bind("firstLine", firstLine);
        bindTimes(insert, named == null ? null : named.times());
        insert.execute();
        return kind;
    }

    private static void bindTimes(BoundStatement insert, @Nullable IdentityTimes times) {
        IdentityTimes.Doubt doubt = times == null ? null : times.doubt();
        insert.bind("created", micros(times == null ? null : times.createdAt()))
                .bind("issued", micros(times == null ? null : times.lastIssuedAt()))
                .bind("revoked", micros(times == null ? null : times.tokensRevokedAt()))
                .bind("revoking", micros(times == null ? null : times.revokingUntil()))
                .bind("deleted", micros(times == null ? null : times.deletedAt()))
                .bind("doubt", micros(doubt == null ? null : doubt.since()))
                .bind("missing", doubt != null && doubt.cause() == IdentityTimes.Doubt.Cause.MISSING ? 1 : 0);
    }

    List<DraftRow> rows(Kind kind, long after, int limit) {
        return stored(kind, after, limit).stream().map(Stored::row).toList();
    }

    List<Stored> stored(Kind kind, long after, int limit) {
        return statements
                .sql("SELECT * FROM row WHERE kind = :kind AND place > :after ORDER BY place LIMIT :limit")
                .bind("kind", kind.name())
                .bind("after", after)
                .bind("limit", limit)
                .list(DraftTable::stored);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        IdentityDetails before = row.getString("old_label") == null
                ? null
                : details(row, "old_label", "old_user", "old_note", "old_tags");
        return new Stored(
                new DraftRow(
                        row.getLong("place"),
                        Kind.valueOf(row.getString("kind")),
                        read(row),
                        before,
                        row.getLong("first_line")),
                row.getLong("version"));
    }

    private static FileRow read(ResultSet row) throws SQLException {
        long line = row.getLong("line");
        String id = row.getString("id");
        String problem = row.getString("problem");
        if (problem != null) {
            return new FileRow.Malformed(line, FileRow.Problem.valueOf(problem));
        }
        IdentityDetails details = details(row, "label", "user_name", "note", "tags");
        return id == null
                ? new FileRow.User(line, details)
                : new FileRow.Named(line, new IdentityId(id), details, times(row));
    }

    private static IdentityDetails details(ResultSet row, String label, String user, String note, String tags)
            throws SQLException {
        return new IdentityDetails(
                row.getString(label),
                row.getString(user),
                row.getString(note),
                Tags.read(row.getString(tags)).orElseThrow());
    }

    private static IdentityTimes times(ResultSet row) throws SQLException {
        Instant revoked = time(row, "revoked");
        Instant doubt = time(row, "doubt");
        return new IdentityTimes(
                Instant.EPOCH, // it is not in the ledger yet
                time(row, "created"),
                time(row, "issued"),
                revoked == null ? null : new IdentityTimes.Revoked(revoked, time(row, "revoking")),
                time(row, "deleted"),
                doubt == null
                        ? null
                        : new IdentityTimes.Doubt(
                                doubt,
                                row.getBoolean("missing")
                                        ? IdentityTimes.Doubt.Cause.MISSING
                                        : IdentityTimes.Doubt.Cause.OUTCOME));
    }

    private static IdentityDetails details(FileRow row) {
        return switch (row) {
            case FileRow.Named named -> named.details();
            case FileRow.User user -> user.details();
            case FileRow.Malformed malformed -> IdentityDetails.NONE;
        };
    }

    private static @Nullable Long micros(@Nullable Instant time) {
        return time == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
