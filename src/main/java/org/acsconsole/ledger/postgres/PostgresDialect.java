package org.acsconsole.ledger.postgres;

import java.util.regex.Pattern;
import org.acsconsole.ledger.store.Dialect;

/** PostgreSQL's planner takes no hints. */
enum PostgresDialect implements Dialect {
    INSTANCE;

    private static final Pattern HINT = Pattern.compile("\\b(?:NOT INDEXED|INDEXED BY \\w+)");

    @Override
    public String translate(String sql) {
        return HINT.matcher(sql).replaceAll("");
    }
}
