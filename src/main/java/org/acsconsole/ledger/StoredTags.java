package org.acsconsole.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;
import org.acsconsole.ledger.store.Statements;

/**
 * Writes the tags of the identities of one profile, one by one, for the index by which those with a tag are found. The identity's row
 * has them too, so that they are read with it.
 */
record StoredTags(Statements statements, long profile) {

    static final String NAMES = """
            WITH RECURSIVE tags (tag) AS (
                SELECT min(tag) FROM identity_tag WHERE profile = :profile
                UNION ALL
                SELECT (SELECT min(g.tag) FROM identity_tag g WHERE g.profile = :profile AND g.tag > t.tag)
                FROM tags t WHERE t.tag IS NOT NULL)
            SELECT (SELECT g.name FROM identity_tag g WHERE g.profile = :profile AND g.tag = t.tag
                ORDER BY g.identity LIMIT 1) AS name
            FROM tags t WHERE t.tag IS NOT NULL LIMIT :limit
            """;

    /** The tags of a row as the search looks for them. */
    static String key(Tags tags) {
        return tags.names().stream().map(TextNormalizer::normalize).collect(Collectors.joining("\n"));
    }

    /** Each tag that an identity has, as it was first written. */
    List<String> names(int limit) {
        return statements
                .sql(NAMES)
                .bind("profile", profile)
                .bind("limit", limit)
                .list(row -> row.getString("name"));
    }

    /** Writes those of an identity that had none. */
    void write(long identity, Tags tags) {
        for (Tag tag : tags.all()) {
            statements
                    .sql(
                            "INSERT INTO identity_tag (identity, tag, profile, name) VALUES (:identity, :tag, :profile, :name)")
                    .bind("identity", identity)
                    .bind("tag", tag.key())
                    .bind("profile", profile)
                    .bind("name", tag.name())
                    .execute();
        }
    }

    /** Writes those of an identity in place of what it had. */
    void replace(long identity, Tags tags) {
        statements
                .sql("DELETE FROM identity_tag WHERE identity = :identity")
                .bind("identity", identity)
                .execute();
        write(identity, tags);
    }
}
