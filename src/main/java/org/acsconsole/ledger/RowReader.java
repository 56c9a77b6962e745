package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row column by column. What no console can have written is replaced, and the row counts as damaged: a list shows it as
 * that, and all others as they are.
 */
final class RowReader {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final ResultSet row;
    private boolean damaged;

    RowReader(ResultSet row) {
        this.row = row;
    }

    boolean isDamaged() {
        return damaged;
    }

    /** Notes that the row is damaged unless that holds. */
    void require(boolean holds) {
        damaged |= !holds;
    }

    String text(String column) throws SQLException {
        String text = row.getString(column);
        require(text != null);
        return text == null ? "" : text;
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    <E extends Enum<E>> E word(Class<E> type, String column, E otherwise) throws SQLException {
        String name = row.getString(column);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        require(false);
        return otherwise;
    }

    /** An ID that is there and cannot be read is that of nobody's, told from others by the row's number. */
    IdentityId id(String column, long number) throws SQLException {
        return IdentityId.of(text(column)).orElseGet(() -> {
            require(false);
            return nobody(number);
        });
    }

    static IdentityId nobody(long number) {
        return new IdentityId(IdentityId.NOBODY.value().replaceFirst("_.*", "_damaged-row-" + Math.abs(number)));
    }

    @Nullable
    IdentityId idOrNull(String column) throws SQLException {
        String value = row.getString(column);
        IdentityId id = value == null ? null : IdentityId.of(value).orElse(null);
        require(value == null || id != null);
        return id;
    }

    Instant time(String column) throws SQLException {
        Instant time = timeOrNull(column);
        require(time != null);
        return time == null ? EARLIEST : time;
    }

    @Nullable
    Instant timeOrNull(String column) throws SQLException {
        Instant time = Instants.atOrNull(row, column);
        boolean plausible = time == null || (!time.isBefore(EARLIEST) && !time.isAfter(LATEST));
        require(plausible);
        return plausible ? time : null;
    }

    /** A count; one that is below 0 is none. */
    long count(String column) throws SQLException {
        long count = row.getLong(column);
        require(count >= 0);
        return Math.max(0, count);
    }

    @Nullable
    Long countOrNull(String column) throws SQLException {
        long count = count(column);
        return row.wasNull() ? null : (Long) count;
    }

    IdentityDetails details() throws SQLException {
        String label = text("label");
        String user = text("user_name");
        String note = text("note");
        Tags tags = tags();
        return IdentityDetails.of(label, user, note, tags).orElseGet(() -> {
            require(false);
            return new IdentityDetails(
                    cut(label, IdentityDetails.LONGEST_NAME),
                    cut(user, IdentityDetails.LONGEST_NAME),
                    cut(note, IdentityDetails.LONGEST_NOTE),
                    tags);
        });
    }

    private Tags tags() throws SQLException {
        Optional<Tags> read = Tags.read(text("tags"));
        require(read.isPresent());
        return read.orElse(Tags.NONE);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
