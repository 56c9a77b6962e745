package org.acsconsole.ledger;

import java.util.List;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes order and search of the texts again that {@link Folding} brings into another form than before. */
final class RefoldMigration implements JavaMigration {

    private record Folded(long profile, IdentityId id, IdentityDetails details) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6");
    }

    @Override
    public String getDescription() {
        return "accents are folded";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        Handle handle = Jdbi.open(context.getConnection());
        for (Folded row : notPlain(handle)) {
            new IdentityWriter(handle, row.profile()).foldAgain(row.id(), row.details());
        }
        handle.execute("PRAGMA user_version = " + getVersion());
    }

    /** Texts of ASCII alone are folded as they always were. */
    private static List<Folded> notPlain(Handle handle) {
        return handle.createQuery("""
                        SELECT profile, id, label, user, note FROM identity
                        WHERE label GLOB '*[^ -~]*' OR user GLOB '*[^ -~]*'
                        """)
                .map((row, context) ->
                        new Folded(row.getLong("profile"), new IdentityId(row.getString("id")), Rows.details(row)))
                .list();
    }
}
