package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as the ledger's tables hold them: microseconds since 1970, what is finer is cut off. */
final class Instants {

    private static final long PER_SECOND = 1_000_000;

    private Instants() {}

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000);
    }

    static @Nullable Long microsOrNull(@Nullable Instant instant) {
        return instant == null ? null : micros(instant);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
    }

    static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        Instant instant = at(row, column);
        return row.wasNull() ? null : instant;
    }
}
