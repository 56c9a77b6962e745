package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.Operation;
import org.acsconsole.ledger.store.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page reads a table from end to end, nor sorts more than a few rows: what SQLite plans, not how long it takes. */
final class QueryPlanTest {

    private static final int NONE_IS_RARE = 0;
    private static final int ALL_ARE_RARE = 1_000;

    @TempDir
    Path folder;

    private static final IdentityId ID = Samples.id(1);
    private static final Activity ADDED = Samples.activity(Operation.ADD, ID);

    private SqliteLedger file;
    private final Identity after = Samples.identity(1, "Kim", "kim");

    @BeforeEach
    void open() {
        file = SqliteLedger.open(folder.resolve("ledger.db"));
        Samples.record(file.of(Samples.PROFILE), after, Samples.token(after, 1));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void aPageIsReadAlongAnIndexInItsOwnOrder() {
        for (IdentityQuery query : queries("")) {
            assertThat(plan(query, NONE_IS_RARE))
                    .as("%s", query)
                    .noneMatch(step -> step.startsWith("SCAN") && !step.matches("SCAN (\\(subquery-\\d+\\)|page)"))
                    .filteredOn(step -> step.contains(" i USING"))
                    .isNotEmpty()
                    .allMatch(step -> step.startsWith("SEARCH i USING INDEX identity_by_")
                            && step.contains("profile=? AND standing=?"))
                    .allMatch(step -> query.after() == null || step.matches(".*AND \\(\\w+,id\\)[<>]\\(\\?,\\?\\).*"));
        }
    }

    @Test
    void fewFoundAreFetchedByTheirNumber() {
        for (IdentityQuery query : queries("kim")) {
            assertThat(plan(query, ALL_ARE_RARE))
                    .as("%s", query)
                    .anyMatch(step -> step.startsWith("SCAN g VIRTUAL TABLE INDEX"))
                    .anyMatch(step -> step.startsWith("SEARCH i USING INTEGER PRIMARY KEY"))
                    .noneMatch(step -> step.contains("identity_by_"));
        }
    }

    @Test
    void fewLiveOnesAreFetchedByTheirExpiry() {
        for (IdentityOrder.Key key : IdentityOrder.Key.values()) {
            IdentityQuery query = query(IdentityFilter.WITH_LIVE_TOKENS, "", new IdentityOrder(key, true), null);
            assertThat(plan(query, ALL_ARE_RARE))
                    .contains("SEARCH i USING INDEX identity_by_live_until (profile=? AND live_until>?)");
        }
    }

    @Test
    void theTokensOfARowAreCountedByAnIndex() {
        assertThat(plan(query(IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, null), NONE_IS_RARE))
                .filteredOn(step -> step.contains(" t USING"))
                .hasSize(2)
                .allMatch(step -> step.contains("USING INDEX token_unrevoked (identity=? AND expires_at>?)"));
    }

    @Test
    void activitiesAreReadAlongAnIndex() {
        assertThat(activities(null, null)).contains("SEARCH activity USING PRIMARY KEY (profile=?)");
        assertThat(activities(null, ADDED))
                .contains("SEARCH activity USING PRIMARY KEY (profile=? AND (at,tie)<(?,?))");
        assertThat(activities(ID, null))
                .contains("SEARCH activity USING INDEX activity_by_identity (profile=? AND identity=?)");
        assertThat(activities(ID, ADDED))
                .contains(
                        "SEARCH activity USING INDEX activity_by_identity (profile=? AND identity=? AND (at,tie)<(?,?))");
    }

    private List<String> activities(@Nullable IdentityId about, @Nullable Activity from) {
        return planOf(ActivityPages.pageSql(about, from));
    }

    @Test
    void triesAreReadAlongTheirToken() {
        String sql = ProfileLedger.TRIALS
                .replace(":profile", "1")
                .replace(":id", "'x'")
                .replace(":tokens", "50")
                .replace(":each", "20");
        assertThat(planOf(sql))
                .noneMatch(step -> step.startsWith("SCAN") && !step.equals("SCAN n"))
                .anyMatch(step -> step.startsWith("SEARCH t USING INDEX token_by_identity (identity=?"))
                .anyMatch(step -> step.startsWith("SEARCH r USING INTEGER PRIMARY KEY"))
                .anyMatch(step -> step.matches("SEARCH trial USING (COVERING )?INDEX trial_by_token \\(token=\\?\\)"));
    }

    private List<IdentityQuery> queries(String search) {
        List<IdentityQuery> queries = new ArrayList<>();
        for (IdentityFilter filter : IdentityFilter.values()) {
            for (IdentityOrder.Key key : IdentityOrder.Key.values()) {
                for (boolean descending : List.of(true, false)) {
                    IdentityOrder order = new IdentityOrder(key, descending);
                    queries.add(query(filter, search, order, null));
                    queries.add(query(filter, search, order, after));
                }
            }
        }
        return queries;
    }

    private static IdentityQuery query(
            IdentityFilter filter, String search, IdentityOrder order, @Nullable Identity after) {
        return new IdentityQuery(filter, search, order, after, 100, Samples.NOON);
    }

    private List<String> plan(IdentityQuery query, int dense) {
        return file.read(handle -> {
            IdentityPages pages = new IdentityPages(handle, 1, dense);
            Search search = Search.of(handle, 1, query.search(), dense);
            return steps(pages
                    .bound(query, search, "EXPLAIN QUERY PLAN " + pages.pageSql(query, search))
                    .list(step -> step.getString("detail"))
                    .stream());
        });
    }

    private List<String> planOf(String sql) {
        return file.read((Statements handle) ->
                steps(handle.sql("EXPLAIN QUERY PLAN " + sql).list(step -> step.getString("detail")).stream()));
    }

    private static List<String> steps(Stream<String> details) {
        return details.toList();
    }
}
