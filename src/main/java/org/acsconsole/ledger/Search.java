package org.acsconsole.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.ledger.store.Statements;

/**
 * What a person looks for in IDs, labels and users.
 *
 * @param needle folded; empty if every identity has it
 * @param question what the search index must be asked to get the few that can have the needle; empty if many have it
 */
record Search(String needle, String question) {

    private static final Search EVERYTHING = new Search("", "");

    static Search of(Statements statements, long profile, String text, int dense) {
        String needle = Folding.fold(text);
        if (needle.isEmpty()) {
            return EVERYTHING;
        }
        List<String> prefixes = prefixes(statements, profile);
        if (prefixes.stream().anyMatch(prefix -> prefix.contains(needle))) {
            return prefixes.size() == 1 ? EVERYTHING : new Search(needle, "");
        }
        return new Search(
                needle,
                question(needle, prefixes)
                        .filter(question -> isRare(statements, question, dense))
                        .orElse(""));
    }

    boolean isForEverything() {
        return needle.isEmpty();
    }

    boolean isForFew() {
        return !question.isEmpty();
    }

    /** The index has an ID only from its underscore on, so a needle that begins before it is cut there as well. */
    private static Optional<String> question(String needle, List<String> prefixes) {
        int underscore = needle.indexOf('_');
        String head = needle.substring(0, underscore + 1);
        if (underscore <= 0 || prefixes.stream().noneMatch(prefix -> prefix.endsWith(head))) {
            return Grams.question(needle);
        }
        List<String> both = Stream.of(needle, needle.substring(underscore))
                .map(Grams::question)
                .flatMap(Optional::stream)
                .toList();
        return both.size() < 2 ? Optional.empty() : Optional.of(both.stream().collect(Collectors.joining(" OR ")));
    }

    /** The beginnings of the profile's IDs up to the underscore: one for each resource that they are of. */
    private static List<String> prefixes(Statements statements, long profile) {
        return statements.sql("""
                        WITH RECURSIVE first (id) AS (
                            SELECT min(id) FROM identity WHERE profile = :profile
                            UNION ALL
                            SELECT (SELECT min(i.id) FROM identity i WHERE i.profile = :profile
                                AND i.id > substr(first.id, 1, instr(first.id, '_')) || '~')
                            FROM first WHERE first.id IS NOT NULL)
                        SELECT substr(id, 1, instr(id, '_')) FROM first WHERE id IS NOT NULL
                        """).bind("profile", profile).list(row -> row.getString(1)).stream()
                .map(prefix -> prefix.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static boolean isRare(Statements statements, String question, int dense) {
        long found = statements
                .sql("""
                        SELECT count(*) FROM (SELECT 1 FROM identity_gram WHERE identity_gram MATCH :question
                            LIMIT :most)
                        """)
                .bind("question", question)
                .bind("most", dense + 1)
                .number();
        return found <= dense;
    }
}
