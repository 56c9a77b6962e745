package org.acsconsole.ledger;

import java.util.List;
import java.util.Locale;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ledger.store.SearchIndex.Candidates;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a user searches for in IDs, labels and users; an ID in another of its written forms is the same ID.
 *
 * @param needle normalized; empty if every identity has it
 * @param few how the search index finds the few that can have the needle; null if many have it
 */
record Search(String needle, @Nullable Candidates few) {

    private static final Search EVERYTHING = new Search("", null);

    static Search of(Store store, Statements statements, long profile, String text) {
        String needle = TextNormalizer.normalize(
                IdentityId.parse(text).map(IdentityId::value).orElse(text));
        if (needle.isEmpty()) {
            return EVERYTHING;
        }
        List<String> prefixes = prefixes(statements, profile);
        if (prefixes.stream().anyMatch(prefix -> prefix.contains(needle))) {
            return prefixes.size() == 1 ? EVERYTHING : new Search(needle, null);
        }
        return new Search(
                needle,
                store.search()
                        .candidates(needles(needle, prefixes))
                        .filter(found -> isRare(
                                statements, profile, found, store.limits().dense()))
                        .orElse(null));
    }

    boolean isForEverything() {
        return needle.isEmpty();
    }

    String question() {
        return few == null ? "" : few.question();
    }

    /** The index has an ID only from its underscore on, so a needle that begins before it is cut there as well. */
    private static List<String> needles(String needle, List<String> prefixes) {
        int underscore = needle.indexOf('_');
        String head = needle.substring(0, underscore + 1);
        return underscore <= 0 || prefixes.stream().noneMatch(prefix -> prefix.endsWith(head))
                ? List.of(needle)
                : List.of(needle, needle.substring(underscore));
    }

    /** The beginnings of the profile's IDs up to the underscore: one for each resource that they are of. */
    private static List<String> prefixes(Statements statements, long profile) {
        return statements.sql("""
                        WITH RECURSIVE first (id) AS (
                            SELECT min(id) FROM identity WHERE profile = :profile
                            UNION ALL
                            SELECT (SELECT min(i.id) FROM identity i WHERE i.profile = :profile
                                AND i.id > substr(first.id, 1, strpos(first.id, '_')) || '~')
                            FROM first WHERE first.id IS NOT NULL)
                        SELECT substr(id, 1, strpos(id, '_')) FROM first WHERE id IS NOT NULL
                        """).bind("profile", profile).list(row -> row.getString(1)).stream()
                .map(prefix -> prefix.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static boolean isRare(Statements statements, long profile, Candidates found, int dense) {
        return statements
                        .sql(found.count())
                        .bind("profile", profile)
                        .bind("question", found.question())
                        .bind("most", dense + 1)
                        .number()
                <= dense;
    }
}
