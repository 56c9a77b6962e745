package org.acsconsole.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.SkipCause;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;

/**
 * Counts and reads the identities of one profile that a clean up is for. Blocks of identities in the order of writing have kept counts,
 * and the times between which they were recorded, so that only blocks in which the clean up's time lies are looked through. What was
 * seen may be in an attendee's resource, which a clean up leaves: it is looked at one by one.
 */
record CleanUpRows(Store store, long profile, CleanUpScope scope) {

    /** Where the resource is not known, all counts as the profile's own. */
    private static final String IN_OWN = "(i.origin <> 'SEEN' OR substr(i.id, 7, 36) ="
            + " coalesce((SELECT p.resource FROM profile p WHERE p.seq = :profile), substr(i.id, 7, 36)))";

    private static final String ROWS = """
             FROM identity i NOT INDEXED
            WHERE i.seq >= %1$s * 4096 AND i.seq < (%1$s + 1) * 4096 AND i.profile = :profile AND i.origin IN (%2$s)
                AND i.deleted_at IS NULL AND i.recorded_at >= :since AND %3$s""";

    long count() {
        return store.read(statements -> bound(statements, countSql()).number());
    }

    String countSql() {
        return "SELECT coalesce(sum(CASE WHEN b.oldest >= :since AND b.origin <> 'SEEN' THEN b.n ELSE (SELECT count(*)"
                + ROWS.formatted("b.block", "b.origin", inOwn()) + ") END), 0)" + blocks();
    }

    /** In the order of writing; one that cannot be read is passed over. */
    List<IdentityId> ids() {
        List<IdentityId> all = new ArrayList<>();
        List<Long> blocks =
                store.read(statements -> bound(statements, "SELECT DISTINCT b.block" + blocks() + " ORDER BY b.block")
                        .list(row -> row.getLong(1)));
        for (long block : blocks) {
            store.checkInterrupt();
            ofBlock(block).stream().flatMap(id -> IdentityId.of(id).stream()).forEach(all::add);
        }
        return all;
    }

    private List<String> ofBlock(long block) {
        return store.read(
                statements -> bound(statements, idsSql()).bind("block", block).list(row -> row.getString("id")));
    }

    String idsSql() {
        return "SELECT i.id" + ROWS.formatted(":block", origins(), inOwn()) + " ORDER BY i.seq";
    }

    /** Looks at every identity that was recorded since then. */
    DryRun dryRun() {
        List<Identity> first = store.read(statements ->
                bound(statements, firstSql()).bind("first", DryRun.FIRST).list(Rows::identity));
        return store.read(statements -> bound(statements, dryRunSql()).one(row -> dryRun(new RowReader(row), first)));
    }

    private static DryRun dryRun(RowReader row, List<Identity> first) throws SQLException {
        Map<SkipCause, Long> skipped = new EnumMap<>(SkipCause.class);
        skipped.put(SkipCause.DELETED, row.count("deleted"));
        skipped.put(SkipCause.NOT_CREATED_HERE, row.count("others"));
        skipped.put(SkipCause.OTHER_RESOURCE, row.count("foreign_ones"));
        skipped.values().removeIf(number -> number == 0);
        return new DryRun(
                JobKind.CLEAN_UP, row.count("n"), skipped, row.count("missing"), row.count("live_tokens"), first);
    }

    private String dryRunSql() {
        String deleted = "i.deleted_at IS NOT NULL";
        String own = "i.origin IN (" + origins() + ")";
        String cleaned = "i.deleted_at IS NULL AND " + own + " AND " + inOwn();
        return "SELECT " + sum(cleaned, "1") + " AS n, " + sum(cleaned, "i.missing") + " AS missing, "
                + sum(cleaned, "i.live_tokens") + " AS live_tokens, "
                + sum(deleted + " AND " + own, "1") + " AS deleted, "
                + sum("i.deleted_at IS NULL AND NOT " + own, "1") + " AS others, "
                + sum("i.deleted_at IS NULL AND " + own + " AND NOT " + inOwn(), "1") + " AS foreign_ones"
                + " FROM identity i NOT INDEXED WHERE i.profile = :profile AND i.recorded_at >= :since";
    }

    private static String sum(String condition, String of) {
        return "coalesce(sum(CASE WHEN " + condition + " THEN " + of + " ELSE 0 END), 0)";
    }

    private String firstSql() {
        return "SELECT i.* FROM identity i NOT INDEXED WHERE i.profile = :profile AND i.recorded_at >= :since"
                + " AND i.deleted_at IS NULL AND i.origin IN (" + origins() + ") AND " + inOwn()
                + " ORDER BY i.seq LIMIT :first";
    }

    /** Only what was seen can be in another resource. */
    private String inOwn() {
        return scope.origins().contains(Origin.SEEN) ? IN_OWN : "1 = 1";
    }

    private String blocks() {
        return " FROM identity_block b WHERE b.profile = :profile AND b.origin IN (" + origins()
                + ") AND b.n > 0 AND b.newest >= :since";
    }

    private String origins() {
        return scope.origins().stream()
                .map(origin -> "'" + origin.name() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private BoundStatement bound(Statements statements, String sql) {
        return statements.sql(sql).bind("profile", profile).bind("since", Instants.micros(scope.since()));
    }
}
