package org.acsconsole.code;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query in KQL, the language of Azure Monitor, for what identities did. Call tables write an ID without {@code 8:}, and of the others
 * nobody says how they do: both forms are looked for. A table that nobody filled yet is passed over.
 *
 * @param ids the IDs, as they are to stand in the query; at least one
 * @param days how far back it looks
 */
public record LogQuery(List<String> ids, LogTopic topic, int days) {

    /** With more the query is longer than a page of the portal handles well. */
    public static final int MOST = 1_000;

    private static final String PREFIX = "8:";

    public LogQuery {
        ids = List.copyOf(ids);
        if (ids.isEmpty() || ids.size() > MOST || days < 1) {
            throw new IllegalArgumentException("1 to " + MOST + " identities, and at least a day");
        }
    }

    public String text() {
        return "let ids = dynamic([\n  " + forms().collect(Collectors.joining(",\n  ")) + "]);\n" + rows()
                + "\n| where TimeGenerated > ago(" + days + "d)\n| order by TimeGenerated desc\n";
    }

    private String rows() {
        return topic.tables().stream()
                .map(LogTable::rows)
                .collect(Collectors.joining("),\n  (", "union isfuzzy=true\n  (", ")"));
    }

    private Stream<String> forms() {
        return ids.stream().map(id -> quoted(id) + ", " + quoted(id.startsWith(PREFIX) ? id.substring(2) : id));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
