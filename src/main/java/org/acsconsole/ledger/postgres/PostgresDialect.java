package org.acsconsole.ledger.postgres;

import java.util.regex.Pattern;
import org.acsconsole.ledger.store.Dialect;

/** PostgreSQL's planner takes no hints, and its functions are named otherwise. */
enum PostgresDialect implements Dialect {
    INSTANCE;

    private static final Pattern HINT = Pattern.compile("\\b(?:NOT INDEXED|INDEXED BY \\w+)");
    private static final Pattern TEXTS = Pattern.compile("json_each\\((:\\w+)\\)");

    @Override
    public String translate(String sql) {
        String unhinted = HINT.matcher(sql).replaceAll("");
        return TEXTS.matcher(unhinted).replaceAll("json_array_elements_text(CAST($1 AS json))");
    }
}
