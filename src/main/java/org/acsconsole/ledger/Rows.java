package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenValue;
import org.jspecify.annotations.Nullable;

/** Reads the ledger's rows back into the records they were; a damaged row becomes a record that says that it is. */
final class Rows {

    private static final int TOO_MANY_TOKENS = 1_000_000_000;

    private Rows() {}

    static Identity identity(ResultSet row) throws SQLException {
        return identity(new RowReader(row), row);
    }

    private static Identity identity(RowReader reader, ResultSet row) throws SQLException {
        Identity read = new Identity(
                reader.id("id", row.getLong("seq")),
                reader.details(),
                reader.word(Origin.class, "origin", Origin.SEEN),
                new IdentityTimes(
                        reader.time("recorded_at"),
                        reader.timeOrNull("created_at"),
                        reader.timeOrNull("last_issued_at"),
                        revoked(reader),
                        reader.timeOrNull("deleted_at"),
                        doubt(reader, row)),
                reader.count("version"));
        return reader.isDamaged() ? damaged(read) : read;
    }

    private static Identity damaged(Identity read) {
        IdentityTimes times = read.times();
        IdentityTimes.Doubt doubt = new IdentityTimes.Doubt(times.recordedAt(), IdentityTimes.Doubt.Cause.DAMAGE);
        return new Identity(
                read.id(),
                read.details(),
                read.origin(),
                new IdentityTimes(
                        times.recordedAt(),
                        times.createdAt(),
                        times.lastIssuedAt(),
                        times.revoked(),
                        times.deletedAt(),
                        doubt),
                read.version());
    }

    static IdentityDetails details(ResultSet row) throws SQLException {
        return new RowReader(row).details();
    }

    static IdentityRow identityRow(ResultSet row) throws SQLException {
        RowReader reader = new RowReader(row);
        long tokens = reader.count("shown_tokens");
        reader.require(tokens < TOO_MANY_TOKENS);
        return new IdentityRow(
                identity(reader, row),
                (int) Math.min(tokens, TOO_MANY_TOKENS),
                reader.timeOrNull("shown_expiry"),
                row.getLong("seq"));
    }

    static IssuedToken token(ResultSet row) throws SQLException {
        RowReader reader = new RowReader(row);
        long number = row.getLong("seq");
        TokenFingerprint fingerprint = fingerprint(reader, number);
        IdentityId identity = reader.id("id", number);
        Set<TokenScope> scopes = scopes(reader, identity);
        TokenTimes times = times(reader, row);
        if (!reader.isDamaged()) {
            return new IssuedToken(fingerprint, identity, scopes, times);
        }
        IdentityId of =
                identity.isTeamsUser() ? RowReader.nobody(number) : identity; // whose tokens always say what they allow
        return new IssuedToken(fingerprint, of, Set.of(), times);
    }

    private static TokenTimes times(RowReader reader, ResultSet row) throws SQLException {
        Instant issued = reader.time("issued_at");
        Instant expires = reader.time("expires_at");
        reader.require(expires.isAfter(issued));
        return new TokenTimes(
                issued,
                expires.isAfter(issued) ? expires : issued.plus(1, ChronoUnit.MICROS),
                revocation(reader),
                reader.timeOrNull("unsettled_at"),
                row.getBoolean("outlived"));
    }

    private static TokenFingerprint fingerprint(RowReader reader, long number) throws SQLException {
        Optional<TokenFingerprint> read = TokenFingerprint.parse(reader.text("fingerprint"));
        reader.require(read.isPresent());
        return read.orElseGet(() -> TokenFingerprint.of(new TokenValue("damaged row " + number)));
    }

    /** The token of a Teams user need not say what it allows. */
    private static Set<TokenScope> scopes(RowReader reader, IdentityId identity) throws SQLException {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        String names = reader.text("scopes");
        if (names.isEmpty() && identity.isTeamsUser()) {
            return scopes;
        }
        for (String name : names.split(",", -1)) {
            Optional<TokenScope> scope = TokenScope.of(name);
            reader.require(scope.isPresent());
            scope.ifPresent(scopes::add);
        }
        return scopes;
    }

    private static IdentityTimes.@Nullable Revoked revoked(RowReader reader) throws SQLException {
        Instant at = reader.timeOrNull("tokens_revoked_at");
        return at == null ? null : new IdentityTimes.Revoked(at, reader.timeOrNull("revoking_until"));
    }

    private static IdentityTimes.@Nullable Doubt doubt(RowReader reader, ResultSet row) throws SQLException {
        Instant since = reader.timeOrNull("unsettled_at");
        return since == null
                ? null
                : new IdentityTimes.Doubt(
                        since,
                        row.getInt("missing") == 1
                                ? IdentityTimes.Doubt.Cause.MISSING
                                : IdentityTimes.Doubt.Cause.OUTCOME);
    }

    private static @Nullable Revocation revocation(RowReader reader) throws SQLException {
        Instant at = reader.timeOrNull("revoked_at");
        return at == null ? null : new Revocation(at, Duration.of(reader.count("revoke_lag"), ChronoUnit.MICROS));
    }

    /** A damaged one says nothing of the token. */
    static RecordedTrial trial(ResultSet row) throws SQLException {
        RowReader reader = new RowReader(row);
        TokenFingerprint fingerprint = fingerprint(reader, row.getLong("seq"));
        Instant at = reader.time("at");
        TokenTrial.Verdict verdict = reader.word(TokenTrial.Verdict.class, "verdict", TokenTrial.Verdict.INCONCLUSIVE);
        String reason = reader.text("reason");
        return new RecordedTrial(
                fingerprint,
                at,
                new TokenTrial(
                        reader.isDamaged() ? TokenTrial.Verdict.INCONCLUSIVE : verdict, row.getInt("status"), reason));
    }
}
