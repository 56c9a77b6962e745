package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Operation;
import org.jspecify.annotations.Nullable;

/** Reads activities back; a damaged row becomes one of {@link Operation#DAMAGED}, which names the row. */
final class ActivityRows {

    /** The first half of the keys that stand for those which cannot be read; the second is the row's place among equal times. */
    private static final long UNREADABLE = 0xDA4A_6ED0_0000_8000L;

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern VERDICT = Pattern.compile("|accepted|refused|inconclusive|scope-missing");
    private static final Pattern COUNTS =
            Pattern.compile("|(?:created|issued|revoked|deleted|gone|added|changed):[0-9]{1,18}"
                    + "(?:,(?:created|issued|revoked|deleted|changed):[0-9]{1,18})*");

    private ActivityRows() {}

    static ActivityRow row(ResultSet row) throws SQLException {
        String label = row.getString("label");
        return new ActivityRow(activity(row), label == null ? "" : label);
    }

    static Activity activity(ResultSet row) throws SQLException {
        RowReader reader = new RowReader(row);
        long tie = row.getLong("tie");
        UUID key = key(reader, tie);
        Operation operation = reader.word(Operation.class, "operation", Operation.DAMAGED);
        Activity.Outcome outcome = reader.word(Activity.Outcome.class, "outcome", Activity.Outcome.UNKNOWN);
        Instant at = reader.time("at");
        String operator = reader.text("operator");
        IdentityId identity = reader.idOrNull("identity");
        String detail = reader.text("detail");
        reader.require(operation != Operation.DAMAGED && isOf(operation, detail));
        Activity.Cause cause = cause(reader);
        boolean damaged = reader.isDamaged();
        return new Activity(
                key,
                at,
                operator,
                damaged ? Operation.DAMAGED : operation,
                new Activity.Subject(identity, damaged ? Long.toString(tie) : detail, cause),
                new Activity.Result(
                        damaged ? Activity.Outcome.UNKNOWN : outcome,
                        row.getString("code"),
                        row.getString("request_id"),
                        Duration.ofNanos(Math.max(0, row.getLong("took_nanos")))));
    }

    private static boolean isOf(Operation operation, String detail) {
        return switch (operation) {
            case TRY -> VERDICT.matcher(detail).matches();
            case SEE, RESET, IMPORT -> COUNTS.matcher(detail).matches();
            default -> true;
        };
    }

    private static Activity.Cause cause(RowReader reader) throws SQLException {
        String job = reader.textOrNull("job");
        String reason = reader.text("reason");
        if (job == null) {
            return new Activity.Cause(null, null, reason);
        }
        boolean readable = UUID_FORM.matcher(job).matches();
        reader.require(readable);
        return new Activity.Cause(readable ? UUID.fromString(job) : null, reader.countOrNull("item"), reason);
    }

    private static UUID key(RowReader reader, long tie) throws SQLException {
        String text = reader.text("key");
        boolean readable = UUID_FORM.matcher(text).matches();
        reader.require(readable);
        return readable ? UUID.fromString(text) : new UUID(UNREADABLE, tie);
    }

    /** The place among equal times of an activity whose key could not be read. */
    static Optional<Long> tie(@Nullable Activity activity) {
        return activity != null && activity.key().getMostSignificantBits() == UNREADABLE
                ? Optional.of(activity.key().getLeastSignificantBits())
                : Optional.empty();
    }
}
