package org.acsconsole.ledger.sqlite;

import org.acsconsole.ledger.store.Dialect;

/** SQLite's own syntax; it has one writer at a time, so that no row needs a lock. */
enum SqliteDialect implements Dialect {
    INSTANCE;

    @Override
    public String translate(String sql) {
        return sql.replace("greatest(", "max(")
                .replace("least(", "min(")
                .replace("strpos(", "instr(")
                .replace(" FOR UPDATE", "");
    }
}
