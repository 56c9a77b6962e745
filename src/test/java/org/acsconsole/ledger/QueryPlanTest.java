package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityOrder;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.HealthFilter;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.ShownOutcome;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.UserList;
import org.acsconsole.ledger.sqlite.SqliteStore;
import org.acsconsole.ledger.store.Limits;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page reads a table from end to end, nor sorts more than a few rows: what SQLite plans, not how long it takes. */
final class QueryPlanTest {

    /** In these a page can begin with what comes after the rank of the row before. */
    private static final Set<IdentityOrder.Key> RANKED = EnumSet.of(IdentityOrder.Key.STATE, IdentityOrder.Key.ORIGIN);

    private static final int NONE_IS_RARE = 0;
    private static final int ALL_ARE_RARE = 1_000;

    @TempDir
    Path folder;

    private static final IdentityId ID = Samples.id(1);
    private static final Activity ADDED = Samples.activity(Operation.ADD, ID);

    private ProfileLedgers file;
    private final Identity known = Samples.identity(1, "Kim", "kim");
    private final IdentityRow after = new IdentityRow(known, 1, Samples.NOON.plusSeconds(3_601), 1);

    @BeforeEach
    void open() {
        file = new ProfileLedgers(SqliteStore.open(folder.resolve("ledger.db"), Limits.STANDARD));
        Samples.record(file.of(Samples.PROFILE), known, Samples.token(known, 1));
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
                    .noneMatch(step ->
                            step.startsWith("SCAN") && !step.matches("SCAN (of_segment|merged|chosen|looked|page)"))
                    .filteredOn(step -> step.contains("_identity_1") || step.contains("identity_by_"))
                    .isNotEmpty()
                    .allMatch(step -> step.matches("SEARCH i USING (COVERING )?INDEX \\w+ .*"))
                    .allMatch(step -> step.contains("profile=? AND state=?")
                            || query.order().key() == IdentityOrder.Key.ID)
                    .allMatch(step -> query.after() == null
                            || RANKED.contains(query.order().key())
                            || query.order().key() == IdentityOrder.Key.ID
                            || step.matches(".* (\\w+=\\? AND rowid[<>]\\?|\\w+[<>]\\?)\\)"));
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
    void anIdsPlaceIsFoundInTheIndexOfIds() {
        IdentityOrder byId = new IdentityOrder(IdentityOrder.Key.ID, false);
        assertThat(plan(query(IdentityFilter.EXISTING, "", byId, after), NONE_IS_RARE))
                .contains("SEARCH i USING COVERING INDEX sqlite_autoindex_identity_1 (profile=? AND id>?)");
    }

    @Test
    void thoseThatExpireSoonAreFoundByTheirExpiry() {
        IdentitySearch soon = IdentitySearch.EVERYTHING.withExpiresWithin(Duration.ofHours(1));
        assertThat(plan(all(soon), ALL_ARE_RARE))
                .contains(
                        "SEARCH i USING INDEX identity_by_next_expiry (profile=? AND state=? AND next_expiry>? AND next_expiry<?)");
    }

    @Test
    void thoseOfATimeAreFoundByTheirCreation() {
        IdentitySearch then = IdentitySearch.EVERYTHING.withCreated(new Period(Samples.NOON, Samples.NOON));
        String index = "SEARCH i USING INDEX identity_by_created (profile=? AND state=? AND origin=?";
        assertThat(plan(all(then), ALL_ARE_RARE)).contains(index + " AND created_key>? AND created_key<?)");
        assertThat(plan(all(IdentitySearch.EVERYTHING.withOrigin(Origin.SEEN)), ALL_ARE_RARE))
                .contains(index + ")");
    }

    @Test
    void thoseWithATagAreFoundByIt() {
        assertThat(plan(all(IdentitySearch.EVERYTHING.withTag(new Tag("vip"))), ALL_ARE_RARE))
                .contains(
                        "SEARCH g USING COVERING INDEX identity_by_tag (profile=? AND tag=?)",
                        "SEARCH i USING INTEGER PRIMARY KEY (rowid=?)",
                        "SEARCH g EXISTS USING PRIMARY KEY (identity=? AND tag=?)");
    }

    @Test
    void thoseWithoutALabelAreFoundAmongTheLabels() {
        assertThat(plan(all(IdentitySearch.EVERYTHING.withLack(Lack.LABEL, true)), ALL_ARE_RARE))
                .contains("SEARCH i USING INDEX identity_by_label (profile=? AND state=? AND label_key=?)");
    }

    @Test
    void thoseWithoutATokenHaveAnIndexOfTheirOwn() {
        assertThat(plan(all(IdentitySearch.EVERYTHING.withLack(Lack.TOKEN, true)), ALL_ARE_RARE))
                .contains("SEARCH i USING INDEX identity_without_token (profile=?)");
    }

    @Test
    void idsOfOtherResourcesAreBeforeAndAfterThoseOfTheProfiles() {
        assertThat(plan(all(IdentitySearch.EVERYTHING.withLack(Lack.OWN_RESOURCE, true)), ALL_ARE_RARE))
                .anyMatch(
                        step -> step.matches(
                                "SEARCH identity USING (COVERING )?INDEX sqlite_autoindex_identity_1 \\(profile=\\? AND id<\\?\\)"))
                .anyMatch(
                        step -> step.matches(
                                "SEARCH identity USING (COVERING )?INDEX sqlite_autoindex_identity_1 \\(profile=\\? AND id>\\?\\)"));
    }

    @Test
    void thoseWithALongTokenAreFoundAmongTheLive() {
        IdentitySearch search =
                IdentitySearch.EVERYTHING.withHealth(HealthFilter.NONE.withLongerThan(Duration.ofHours(8)));
        assertThat(plan(all(search), ALL_ARE_RARE))
                .contains("SEARCH i USING INDEX identity_by_live_until (profile=? AND live_until>?)");
        assertThat(planOf(HealthNarrowing.NEXT))
                .containsExactly("SEARCH t USING INDEX token_by_expiry (profile=? AND expires_at>?)");
    }

    @Test
    void aDoubleIsLookedForAmongTheUsers() {
        assertThat(plan(all(IdentitySearch.EVERYTHING.withLack(Lack.OWN_USER, true)), NONE_IS_RARE))
                .contains("SEARCH d USING INDEX identity_by_user (profile=? AND state=? AND user_key=?)");
    }

    @Test
    void aListOfUsersIsReadOnceForAllThatIsLookedAt() {
        IdentitySearch search =
                IdentitySearch.EVERYTHING.withHealth(HealthFilter.NONE.withNotIn(UserList.of("", Set.of("lee"))));
        for (int dense : List.of(NONE_IS_RARE, ALL_ARE_RARE)) {
            assertThat(plan(all(search), dense))
                    .filteredOn(step -> step.startsWith("LIST SUBQUERY"))
                    .hasSize(1);
        }
        assertThat(plan(all(search), ALL_ARE_RARE))
                .contains("SEARCH i USING INDEX identity_by_user (profile=? AND state=? AND user_key>?)");
        assertThat(planOf("SELECT count(*) FROM " + HealthNarrowing.NOT_LISTED))
                .contains("SEARCH i USING INDEX identity_by_user (profile=? AND state=? AND user_key>?)");
    }

    @Test
    void tagsAreReadFromTagToTag() {
        assertThat(planOf(StoredTags.NAMES))
                .noneMatch(step -> step.startsWith("SCAN") && !step.matches("SCAN (t|tags)"))
                .anyMatch(step ->
                        step.matches("SEARCH g USING COVERING INDEX identity_by_tag \\(profile=\\? AND tag>\\?\\)"));
    }

    private static IdentityQuery all(IdentitySearch search) {
        return new IdentityQuery(IdentityFilter.ALL, search, IdentityOrder.NEWEST_FIRST, null, 100, Samples.NOON);
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
    void theTokensOfARowAreFoundByItsIdentity() {
        assertThat(plan(query(IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, null), NONE_IS_RARE))
                .filteredOn(step -> step.contains(" t USING"))
                .hasSize(2)
                .allMatch(step -> step.contains("USING INDEX token_by_identity (identity=?)"));
    }

    @Test
    void theNextExpiryIsTheFirstInItsIndex() {
        assertThat(planOf(ProfileLedger.NEXT_EXPIRY))
                .containsExactly("SEARCH token USING INDEX token_by_expiry (profile=? AND expires_at>?)");
    }

    @Test
    void theNextToExpireWithinATimeIsTheFirstOfEachStateInItsIndex() {
        String step =
                "SEARCH identity USING INDEX identity_by_next_expiry (profile=? AND state=? AND next_expiry>? AND next_expiry<?)";
        assertThat(planOf(Narrowing.NEXT))
                .filteredOn(each -> each.contains("identity_by"))
                .containsExactly(step, step);
        assertThat(planOf(Narrowing.NEXT)).noneMatch(each -> each.contains("TEMP B-TREE"));
    }

    @Test
    void whatIsCountedWithoutASearchIsCountedAlongAnIndex() {
        assertThat(planOf(KeptCount.LIVE))
                .contains("SEARCH identity USING COVERING INDEX identity_by_live_until (profile=? AND live_until>?)");
        assertThat(planOf(KeptCount.OF_UNSETTLED))
                .contains("SEARCH identity USING INDEX identity_by_created (profile=? AND state=?)");
    }

    @Test
    void whatHasExpiredIsFoundAlongAnIndex() {
        assertThat(planOf(LiveTokens.FIND_EXPIRED))
                .contains(
                        "SEARCH identity USING INDEX identity_by_next_expiry (profile=? AND state=? AND next_expiry<?)");
    }

    @Test
    void whatHasExpiredIsCountedAgainByItsNumber() {
        assertThat(planOf(LiveTokens.SWEEP))
                .contains("SEARCH identity USING INTEGER PRIMARY KEY (rowid=?)")
                .filteredOn(step -> step.startsWith("SEARCH t "))
                .hasSize(3)
                .allMatch(step -> step.equals("SEARCH t USING INDEX token_by_identity (identity=?)"));
    }

    @Test
    void aCleanUpReadsBlocksOfItsOriginsAndRowsOfOneBlockAtATime() {
        CleanUpRows rows = new CleanUpRows(file.store(), 1, new CleanUpScope(EnumSet.of(Origin.CREATED), Samples.NOON));
        String ofOneBlock = "SEARCH i USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)";
        assertThat(planOf(rows.countSql()))
                .containsExactly(
                        "SEARCH b USING PRIMARY KEY (profile=? AND origin=?)",
                        "CORRELATED SCALAR SUBQUERY 1",
                        ofOneBlock);
        assertThat(planOf(rows.idsSql())).containsExactly(ofOneBlock);
    }

    @Test
    void aCleanUpOfWhatWasSeenLooksUpTheResourceOnceBesides() {
        CleanUpRows rows =
                new CleanUpRows(file.store(), 1, new CleanUpScope(EnumSet.allOf(Origin.class), Samples.NOON));
        assertThat(planOf(rows.idsSql()))
                .containsExactly(
                        "SEARCH i USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
                        "SCALAR SUBQUERY 1",
                        "SEARCH p USING INTEGER PRIMARY KEY (rowid=?)");
    }

    @Test
    void everyFilterOfActivitiesHasAnIndex() {
        Map<String, ActivityFilter> filters = Map.of(
                "INDEX activity_by_time (profile=? AND at>? AND at<?)",
                filter(new Period(Samples.NOON, Samples.NOON), null, null, null, null),
                "INDEX activity_by_operator (profile=? AND operator=?)",
                filter(Period.ALWAYS, "x", null, null, null),
                "INDEX activity_by_operation (profile=? AND operation=?)",
                filter(Period.ALWAYS, null, Operation.EDIT, null, null),
                "INDEX activity_by_outcome (profile=? AND shown_outcome=?)",
                filter(Period.ALWAYS, null, null, ShownOutcome.FAILED, null),
                "INDEX activity_by_request (profile=? AND <expr>=? AND request_id=?)",
                filter(Period.ALWAYS, null, null, null, "x"));
        filters.forEach((index, filter) -> {
            assertThat(planOf(ActivityPages.pageSql(new ActivityQuery(filter, null, 9))))
                    .as("%s", filter)
                    .contains("SEARCH a USING " + index);
            if (filter.requestId() == null) {
                assertThat(planOf(ActivityPages.stepSql(filter, false)))
                        .singleElement()
                        .satisfies(step ->
                                assertThat(step.replace("COVERING ", "")).isEqualTo("SEARCH a USING " + index));
            }
        });
    }

    @Test
    void aNextStepOfACountBeginsWhereTheOneBeforeEnded() {
        assertThat(planOf(ActivityPages.stepSql(filter(Period.ALWAYS, "x", Operation.EDIT, null, null), true)))
                .containsExactly(
                        "SEARCH a USING INDEX activity_by_operation (profile=? AND operation=? AND (at,tie)<(?,?))");
    }

    @Test
    void operatorsAreReadFromNameToName() {
        assertThat(planOf(ActivityPages.OPERATORS))
                .noneMatch(step -> step.startsWith("SCAN") && !step.matches("SCAN (n|names)"))
                .anyMatch(step -> step.matches(
                        "SEARCH a USING COVERING INDEX activity_by_operator \\(profile=\\? AND operator>\\?\\)"));
    }

    private static ActivityFilter filter(
            Period period,
            @Nullable String operator,
            @Nullable Operation operation,
            @Nullable ShownOutcome outcome,
            @Nullable String requestId) {
        return new ActivityFilter(
                        period,
                        operator,
                        operation,
                        outcome == null ? null : new ActivityFilter.Outcome(outcome, Samples.NOON),
                        null,
                        requestId)
                .withoutItems();
    }

    @Test
    void activitiesAreReadAlongAnIndex() {
        assertThat(activities(null, null)).contains("SEARCH a USING INDEX activity_by_time (profile=?)");
        assertThat(activities(null, ADDED))
                .contains("SEARCH a USING INDEX activity_by_time (profile=? AND (at,tie)<(?,?))");
        assertThat(activities(ID, null))
                .contains("SEARCH a USING INDEX activity_by_identity (profile=? AND identity=?)");
        assertThat(activities(ID, ADDED))
                .contains("SEARCH a USING INDEX activity_by_identity (profile=? AND identity=? AND (at,tie)<(?,?))");
        assertThat(activities(ID, ADDED))
                .as("what was done to it together with others")
                .contains("SEARCH a USING PRIMARY KEY (profile=? AND at=? AND tie=?)")
                .contains("SEARCH activity_identity USING PRIMARY KEY (identity=?)");
    }

    @Test
    void anOrderOfActivitiesIsReadAlongItsIndex() {
        for (ActivityOrder.Key key : List.of(ActivityOrder.Key.OPERATION, ActivityOrder.Key.OPERATOR)) {
            ActivityQuery query =
                    new ActivityQuery(ActivityFilter.ALL.withoutItems(), new ActivityOrder(key, false), ADDED, 9);
            String column = key.name().toLowerCase(Locale.ROOT);
            assertThat(planOf(ActivityPages.pageSql(query)))
                    .contains("SEARCH a USING INDEX activity_by_" + column + " (profile=? AND (" + column
                            + ",at,tie)>(?,?,?))");
        }
    }

    private List<String> activities(@Nullable IdentityId about, @Nullable Activity from) {
        return planOf(ActivityPages.pageSql(new ActivityQuery(
                about == null ? ActivityFilter.ALL.withoutItems() : ActivityFilter.about(about), from, 9)));
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
        queries.removeIf(QueryPlanTest::hasNoSegment);
        return queries;
    }

    private static boolean hasNoSegment(IdentityQuery query) {
        PageOrder order = PageOrder.of(query.order());
        IdentityRow last = query.after();
        return order.segments(query.filter(), last == null ? null : PagePlace.of(last, order))
                .isEmpty();
    }

    private static IdentityQuery query(
            IdentityFilter filter, String search, IdentityOrder order, @Nullable IdentityRow after) {
        return new IdentityQuery(filter, search, order, after, 100, Samples.NOON);
    }

    private List<String> plan(IdentityQuery query, int dense) {
        try (Store store =
                SqliteStore.open(folder.resolve("ledger.db"), Limits.of(Duration.ofSeconds(10), dense, 1_000_000))) {
            return store.read(statements -> {
                IdentityPages pages = new IdentityPages(store, statements, 1);
                Search search = pages.search(query.search(), query.now());
                PagePlace place = pages.after(query);
                PageWalk walk = new PageWalk(pages, query, search);
                String sql = pages.few(query, search)
                        .map(few -> pages.pageSql(query, search, few))
                        .orElseGet(() -> walk.sql(walk.from(place)));
                return walk.bound("EXPLAIN QUERY PLAN " + sql, place, 100).list(step -> step.getString("detail"));
            });
        }
    }

    private List<String> planOf(String sql) {
        return file.store()
                .read((Statements handle) ->
                        steps(handle.sql("EXPLAIN QUERY PLAN " + sql).list(step -> step.getString("detail")).stream()));
    }

    private static List<String> steps(Stream<String> details) {
        return details.toList();
    }
}
