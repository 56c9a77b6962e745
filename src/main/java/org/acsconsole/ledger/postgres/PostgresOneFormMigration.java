package org.acsconsole.ledger.postgres;

import java.sql.Connection;
import org.acsconsole.ledger.store.OneFormMigration;

/** Migration 5. */
final class PostgresOneFormMigration extends OneFormMigration {

    PostgresOneFormMigration() {
        super("5");
    }

    /** The database keeps the index of what it searches by itself. */
    @Override
    protected void index(Connection connection, long identity) {}

    @Override
    protected void finish(Connection connection) {}
}
