package org.acsconsole.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ledger.store.SearchIndex.Candidates;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a user searches for in IDs, labels, users, notes and tags; an ID in another of its written forms is the same ID.
 *
 * @param needle normalized; empty if every identity has it
 * @param candidates how the search index finds the few that can have the needle; null if many have it
 * @param narrowing what is searched for beside the needle
 * @param few a source of the few that can have all of it; empty if many have it
 */
record Search(String needle, @Nullable Candidates candidates, Narrowing narrowing, Optional<String> few) {

    private static final String HAS_NEEDLE = " AND (strpos(i.label_key, :needle) > 0"
            + " OR strpos(i.user_key, :needle) > 0 OR strpos(i.note_key, :needle) > 0"
            + " OR strpos(i.tags_key, :needle) > 0 OR strpos(lower(i.id), :needle) > 0)";

    static Search of(Store store, Statements statements, long profile, Narrowing narrowing) {
        String text = narrowing.search().text();
        String needle = needle(text);
        List<String> prefixes = needle.isEmpty() ? List.of() : prefixes(statements, profile);
        int dense = store.limits().dense();
        if (prefixes.stream().anyMatch(prefix -> prefix.contains(needle))) {
            return new Search(
                    prefixes.size() == 1 ? "" : needle, null, narrowing, narrowing.few(statements, profile, dense));
        }
        Optional<Candidates> candidates = needle.isEmpty()
                ? Optional.empty()
                : store.search()
                        .candidates(needles(needle, prefixes))
                        .filter(found -> isRare(statements, profile, found, dense));
        return new Search(
                needle,
                candidates.orElse(null),
                narrowing,
                candidates.map(Candidates::from).or(() -> narrowing.few(statements, profile, dense)));
    }

    /** The text in the form in which it is looked for: an ID in another of its written forms is the same ID. */
    static String needle(String text) {
        return TextNormalizer.normalize(
                IdentityId.parse(text).map(IdentityId::value).orElse(text));
    }

    boolean isForEverything() {
        return needle.isEmpty() && narrowing.search().isOfTextOnly();
    }

    /** What an identity must meet, beginning with {@code AND}; empty where every one does. */
    String condition() {
        return (needle.isEmpty() ? "" : HAS_NEEDLE) + narrowing.condition();
    }

    String question() {
        return candidates == null ? "" : candidates.question();
    }

    /** The index has an ID only from its underscore on, so a needle that begins before it is cut there as well. */
    private static List<String> needles(String needle, List<String> prefixes) {
        int underscore = needle.indexOf('_');
        String head = needle.substring(0, underscore + 1);
        return underscore <= 0 || prefixes.stream().noneMatch(prefix -> prefix.endsWith(head))
                ? List.of(needle)
                : List.of(needle, needle.substring(underscore));
    }

    /** The beginnings of the profile's IDs up to the underscore: one for each resource that they are of; Teams users' IDs end in a GUID. */
    private static List<String> prefixes(Statements statements, long profile) {
        return statements.sql("""
                        WITH RECURSIVE first (id) AS (
                            SELECT min(id) FROM identity WHERE profile = :profile
                            UNION ALL
                            SELECT (SELECT min(i.id) FROM identity i WHERE i.profile = :profile
                                AND i.id > substr(first.id, 1, CASE
                                    WHEN strpos(first.id, '_') > 0 THEN strpos(first.id, '_')
                                    WHEN length(first.id) > 36 THEN length(first.id) - 36
                                    ELSE length(first.id) END) || '~')
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
