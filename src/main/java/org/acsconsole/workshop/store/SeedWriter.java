package org.acsconsole.workshop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Empties the state, and plants what it is to begin with. Runs within a transaction. */
final class SeedWriter {

    private final LongSupplier order;

    SeedWriter(LongSupplier order) {
        this.order = order;
    }

    /**
     * Writes all of it, and returns the place in the order of its last change.
     *
     * @param floor of all tokens whose place in the order is not higher none is accepted any more
     */
    long write(Connection connection, long floor, List<Seedling> seedlings) throws SQLException {
        long emptiedAt = order.getAsLong();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM delayed_revoke");
            statement.executeUpdate("DELETE FROM identity");
            statement.executeUpdate("DELETE FROM token");
            statement.executeUpdate("DELETE FROM teams_assignment");
            statement.executeUpdate("UPDATE start SET floor = MAX(floor, " + floor + "), emptied_at = " + emptiedAt);
        }
        plantRevokes(connection, seedlings);
        plantTokens(connection, seedlings);
        return plantIdentities(connection, seedlings, emptiedAt);
    }

    private long plantIdentities(Connection connection, List<Seedling> seedlings, long emptiedAt) throws SQLException {
        long last = emptiedAt;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO identity"
                + " (user, created_on, deleted_on, tokens_revoked_on, tokens_end_on, revoked_at, created_at,"
                + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Seedling seedling : seedlings) {
                StoredIdentity identity = seedling.identity();
                insert.setString(1, identity.user());
                insert.setLong(2, Micros.of(identity.createdOn()));
                set(insert, 3, identity.deletedOn());
                set(insert, 4, identity.tokensRevokedOn());
                set(insert, 5, identity.revokeTakesEffectOn());
                insert.setLong(6, identity.revokedAt());
                last = order.getAsLong();
                insert.setLong(7, last);
                insert.setLong(8, last);
                insert.executeUpdate();
            }
        }
        return last;
    }

    private void plantRevokes(Connection connection, List<Seedling> seedlings) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO delayed_revoke (user, placed_at, ends_on) VALUES (?, ?, ?)")) {
            for (Seedling seedling : seedlings) {
                if (seedling.revoke() != null) {
                    insert.setString(1, seedling.identity().user());
                    insert.setLong(2, seedling.revoke().placedAt());
                    insert.setLong(3, Micros.of(seedling.revoke().endsOn()));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static void plantTokens(Connection connection, List<Seedling> seedlings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(IdentityStore.KEEP)) {
            for (Seedling seedling : seedlings) {
                for (StoredToken token : seedling.tokens()) {
                    IdentityStore.keep(insert, seedling.identity().user(), token);
                }
            }
        }
    }

    static void set(PreparedStatement insert, int column, @Nullable Instant time) throws SQLException {
        if (time == null) {
            insert.setNull(column, Types.INTEGER);
        } else {
            insert.setLong(column, Micros.of(time));
        }
    }
}
