package org.acsconsole.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the ledger's tables are in this version of the console, and whether a file has them. */
final class Schema {

    /** The number of the newest migration; {@code PRAGMA user_version} has that of a file. */
    static final int VERSION = 15;

    private static final List<String> PARTS = List.of(
            "table profile: seq ledger_key name environment endpoint resource followed_to head_position"
                    + " head_hash merged_into",
            "table identity: seq profile id label user_name note label_key user_key origin version recorded_at created_at"
                    + " last_issued_at tokens_revoked_at deleted_at unsettled_at live_until revoking_until live_tokens"
                    + " next_expiry state created_key note_key missing tags tags_key",
            "table identity_tag: identity tag profile name",
            "table identity_gram: gram",
            "table tally: profile state n",
            "table identity_block: profile origin block n oldest newest",
            "table token: seq identity fingerprint scopes issued_at expires_at revoked_at unsettled_at revoke_lag"
                    + " outlived profile",
            "table trial: seq token at verdict status reason",
            "table event: profile position kind key at operator operation identity detail outcome code request_id"
                    + " took_nanos reason hash job",
            "table activity: profile at tie key operator operation identity detail outcome code request_id took_nanos"
                    + " shown_outcome job item reason",
            "table pending: profile at tie key operator operation identity detail outcome code request_id took_nanos"
                    + " label user_name note console job item reason tags",
            "table unanswered: profile key at label user_name note tags",
            "table job: seq profile key kind state code created_at operator reason waiting sent done gone failed unknown"
                    + " skipped console",
            "table job_item: job position command state code request_id identity at",
            "table activity_identity: identity at tie",
            "index identity_by_created",
            "index identity_of_no_origin",
            "index identity_by_live_tokens",
            "index identity_by_next_expiry",
            "index identity_by_label",
            "index identity_by_user",
            "index identity_by_live_until",
            "index identity_by_tag",
            "index identity_without_token",
            "index token_by_identity",
            "index token_by_expiry",
            "index trial_by_token",
            "index activity_by_time",
            "index activity_by_identity",
            "index activity_by_operator",
            "index activity_by_operation",
            "index activity_by_outcome",
            "index activity_by_request",
            "index job_by_time",
            "index job_item_not_done",
            "trigger event_stays",
            "trigger event_remains",
            "trigger tally_in",
            "trigger tally_out",
            "trigger tally_move",
            "trigger identity_block_in",
            "trigger identity_block_out",
            "trigger identity_block_move");

    private Schema() {}

    static int versionOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** The tables, indexes and triggers of {@link #VERSION} that the file lacks or has in another form. */
    static List<String> missingIn(Connection connection) throws SQLException {
        Set<String> found = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT type || ' ' || name || CASE type WHEN 'table' THEN ': ' || (
                            SELECT group_concat(c.name, ' ') FROM pragma_table_xinfo(m.name) c WHERE c.hidden <> 1)
                            ELSE '' END
                        FROM sqlite_schema m
                        """)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return PARTS.stream().filter(part -> !found.contains(part)).toList();
    }
}
