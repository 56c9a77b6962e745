package org.acsconsole.ledger;

import static org.acsconsole.ledger.Instants.at;
import static org.acsconsole.ledger.Instants.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenTrial;
import org.jspecify.annotations.Nullable;

/** Reads the ledger's rows back into the records they were. */
final class Rows {

    private Rows() {}

    static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                new IdentityId(row.getString("id")),
                details(row),
                Origin.valueOf(row.getString("origin")),
                new IdentityTimes(
                        at(row, "recorded_at"),
                        atOrNull(row, "created_at"),
                        atOrNull(row, "last_issued_at"),
                        revoked(row),
                        atOrNull(row, "deleted_at"),
                        doubt(row)),
                row.getLong("version"));
    }

    static IdentityDetails details(ResultSet row) throws SQLException {
        return new IdentityDetails(row.getString("label"), row.getString("user_name"), row.getString("note"));
    }

    static IdentityRow identityRow(ResultSet row) throws SQLException {
        return new IdentityRow(
                identity(row), row.getInt("shown_tokens"), atOrNull(row, "shown_expiry"), row.getLong("seq"));
    }

    static IssuedToken token(ResultSet row) throws SQLException {
        return new IssuedToken(
                new TokenFingerprint(row.getString("fingerprint")),
                new IdentityId(row.getString("id")),
                TokenScope.split(row.getString("scopes")),
                new TokenTimes(
                        at(row, "issued_at"),
                        at(row, "expires_at"),
                        revocation(row),
                        atOrNull(row, "unsettled_at"),
                        row.getBoolean("outlived")));
    }

    private static IdentityTimes.@Nullable Revoked revoked(ResultSet row) throws SQLException {
        Instant at = atOrNull(row, "tokens_revoked_at");
        return at == null ? null : new IdentityTimes.Revoked(at, atOrNull(row, "revoking_until"));
    }

    private static IdentityTimes.@Nullable Doubt doubt(ResultSet row) throws SQLException {
        Instant since = atOrNull(row, "unsettled_at");
        return since == null ? null : new IdentityTimes.Doubt(since, row.getInt("missing") == 1);
    }

    private static @Nullable Revocation revocation(ResultSet row) throws SQLException {
        Instant at = atOrNull(row, "revoked_at");
        return at == null ? null : new Revocation(at, Duration.of(row.getLong("revoke_lag"), ChronoUnit.MICROS));
    }

    static RecordedTrial trial(ResultSet row) throws SQLException {
        return new RecordedTrial(
                new TokenFingerprint(row.getString("fingerprint")),
                at(row, "at"),
                new TokenTrial(
                        TokenTrial.Verdict.valueOf(row.getString("verdict")),
                        row.getInt("status"),
                        row.getString("reason")));
    }

    static ActivityRow activityRow(ResultSet row) throws SQLException {
        return new ActivityRow(activity(row), row.getString("label"));
    }

    static Activity activity(ResultSet row) throws SQLException {
        String id = row.getString("identity");
        return new Activity(
                UUID.fromString(row.getString("key")),
                at(row, "at"),
                row.getString("operator"),
                Operation.valueOf(row.getString("operation")),
                new Activity.Subject(id == null ? null : new IdentityId(id), row.getString("detail")),
                new Activity.Result(
                        Activity.Outcome.valueOf(row.getString("outcome")),
                        row.getString("code"),
                        row.getString("request_id"),
                        Duration.ofNanos(row.getLong("took_nanos"))));
    }
}
