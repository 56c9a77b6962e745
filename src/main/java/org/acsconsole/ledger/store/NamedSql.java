package org.acsconsole.ledger.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with parameters such as {@code :id}, and the same for JDBC.
 *
 * @param places where each parameter stands, counted from 1
 */
record NamedSql(String jdbc, Map<String, List<Integer>> places) {

    /** A text in quotation marks and a cast are passed over. */
    private static final Pattern PARAMETER = Pattern.compile("'[^']*'|::|:([a-zA-Z]\\w*)");

    static NamedSql parse(String sql) {
        Map<String, List<Integer>> places = new HashMap<>();
        StringBuilder jdbc = new StringBuilder();
        Matcher found = PARAMETER.matcher(sql);
        int count = 0;
        while (found.find()) {
            String name = found.group(1);
            if (name != null) {
                count++;
                places.computeIfAbsent(name, any -> new ArrayList<>()).add(count);
            }
            found.appendReplacement(jdbc, name == null ? Matcher.quoteReplacement(found.group()) : "?");
        }
        found.appendTail(jdbc);
        return new NamedSql(jdbc.toString(), places);
    }
}
