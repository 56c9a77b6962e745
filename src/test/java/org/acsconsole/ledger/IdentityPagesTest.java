package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.identity.HealthFilter;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityPage;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.UserList;
import org.acsconsole.ledger.store.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, searches and counts against a plain list in memory, on random data and by both ways through the indexes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(Database.class)
final class IdentityPagesTest {

    /** Low, so that some searches find many; and high, so that all find few. */
    private static final List<Integer> DENSE = List.of(3, 10_000);

    /** A question takes one step. */
    private static final Limits HASTY = new Limits(Duration.ofSeconds(10), 10, 1_000_000, Duration.ZERO);

    @Parameter
    Database database;

    private RandomBook book = new RandomBook(400);
    private final List<LedgerStore> stores = new ArrayList<>();
    private final List<Ledger> ledgers = new ArrayList<>();
    private String place = "";

    @BeforeParameterizedClassInvocation
    void fill(Database each, @TempDir Path folder) {
        place = each.make(folder);
        book = new RandomBook(400);
        for (int dense : DENSE) {
            LedgerStore opened =
                    Database.open(place, new Limits(Duration.ofSeconds(10), dense, 1_000_000, Duration.ofHours(1)));
            stores.add(opened);
            ledgers.add(opened.of(Samples.PROFILE));
        }
        book.writeTo(ledgers.getFirst());
        new RandomBook(50).writeTo(stores.getFirst().of(Samples.OTHER_PROFILE));
    }

    @AfterParameterizedClassInvocation
    void close() {
        stores.forEach(LedgerStore::close);
        stores.clear();
        ledgers.clear();
        database.drop(place);
    }

    static Stream<IdentityOrder> orders() {
        return Stream.of(IdentityOrder.Key.values())
                .flatMap(key -> Stream.of(new IdentityOrder(key, false), new IdentityOrder(key, true)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesInEveryOrderAndFilterMissNothingAndRepeatNothing(IdentityOrder order) {
        for (IdentityFilter filter : IdentityFilter.values()) {
            for (String search : List.of("", "kim", "수")) {
                assertThat(pages(order, filter, search, RandomBook.NOW))
                        .allSatisfy(rows -> assertThat(rows)
                                .as("%s %s '%s'", order, filter, search)
                                .isEqualTo(book.rows(filter, search, order, RandomBook.NOW)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k",
                "K",
                "김",
                "민수",
                "김민수",
                "수 ",
                "%",
                "_",
                "__",
                "%'",
                "'",
                "\"",
                "\"kim\"",
                "*",
                "kim*",
                "a OR b",
                "NOT",
                "-",
                "--",
                "3f",
                "_0",
                "00",
                "000",
                "Straße",
                "vip",
                "STRASSE",
                "é",
                "e\u0301",
                "\\",
                "(",
                "a AND",
                "^kim",
                "gram:k",
                "8:acs",
                "acs:4ccc",
                "4ccc92c8-9815",
                "dc774_",
                "dc774_00000006",
                "4_0",
                ":",
                "😀",
                "emoji 😀",
                "zzz",
                "user1@",
                "note of",
                "muller",
                "회의실"
            })
    void aSearchFindsWhatContainsItAndNothingElse(String search) {
        for (IdentityFilter filter : IdentityFilter.values()) {
            List<IdentityRow> expected = book.rows(filter, search, IdentityOrder.NEWEST_FIRST, RandomBook.NOW);
            for (List<IdentityRow> rows : pages(IdentityOrder.NEWEST_FIRST, filter, search, RandomBook.NOW)) {
                assertThat(rows).isEqualTo(expected);
            }
            for (Ledger ledger : ledgers) {
                assertThat(ledger.counts(search, RandomBook.NOW).of(filter)).isEqualTo(expected.size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8%%3Aacs%%3A%s", "acs:%s", "<8:acs:%s>", "\uFEFF8:acs:%s\u00A0", "/identities/8%%3aacs%%3a%s/"})
    void anIdIsFoundInEveryFormInWhichItIsHeld(String form) {
        IdentityRow row = book.rows(IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, RandomBook.NOW)
                .getFirst();
        String rest = row.identity().id().value().substring("8:acs:".length());
        for (String held : List.of(form.formatted(rest), form.formatted(rest.toUpperCase(Locale.ROOT)))) {
            assertThat(pages(IdentityOrder.NEWEST_FIRST, IdentityFilter.ALL, held, RandomBook.NOW))
                    .allSatisfy(rows -> assertThat(rows).as(held).containsExactly(row));
        }
    }

    private static final List<IdentityOrder> NARROWED = List.of(
            IdentityOrder.NEWEST_FIRST,
            new IdentityOrder(IdentityOrder.Key.ID, false),
            new IdentityOrder(IdentityOrder.Key.NEXT_EXPIRY, false));

    private static final UserList LIST = UserList.of(
            "list",
            IntStream.range(0, 20)
                    .mapToObj(n -> "USER" + n + "@contoso.example")
                    .collect(Collectors.toSet()));

    static Stream<IdentitySearch> narrowings() {
        IdentitySearch all = IdentitySearch.EVERYTHING;
        Instant some = RandomBook.NOW.minusSeconds(40);
        return Stream.of(
                all.withOrigin(Origin.SEEN),
                all.withOrigin(Origin.IMPORTED).withText("kim"),
                all.withExpiresWithin(Duration.ofMinutes(30)),
                all.withExpiresWithin(Duration.ZERO),
                all.withCreated(new Period(some, some.plusSeconds(20))),
                all.withCreated(new Period(some, null)).withOrigin(Origin.CREATED),
                all.withCreated(new Period(null, some))
                        .withOrigin(Origin.CREATED)
                        .withExpiresWithin(Duration.ofHours(1))
                        .withText("수"),
                all.withTag(new Tag("vip")),
                all.withTag(new Tag("STRASSE 3")),
                all.withTag(new Tag("nobody's")),
                all.withLack(Lack.LABEL, true),
                all.withLack(Lack.TOKEN, true),
                all.withLack(Lack.LABEL, true).withLack(Lack.TOKEN, true).withTag(new Tag("Vip")),
                all.withLack(Lack.OWN_RESOURCE, true),
                all.withLack(Lack.OWN_USER, true),
                all.withHealth(HealthFilter.NONE.withIdle(Duration.ofMinutes(50))),
                all.withHealth(HealthFilter.NONE.withNotIn(LIST)),
                all.withText("kim")
                        .withHealth(HealthFilter.NONE.withNotIn(LIST).withIdle(Duration.ofMinutes(10)))
                        .withLack(Lack.LABEL, false));
    }

    @ParameterizedTest
    @MethodSource("narrowings")
    void aListIsNarrowedByAllThatCanBeSearchedFor(IdentitySearch search) {
        for (IdentityFilter filter : IdentityFilter.values()) {
            for (IdentityOrder order : NARROWED) {
                List<IdentityRow> expected = book.rows(filter, search.text(), order, RandomBook.NOW).stream()
                        .filter(row -> isFound(row, search))
                        .toList();
                assertThat(pages(order, filter, search, RandomBook.NOW))
                        .allSatisfy(rows ->
                                assertThat(rows).as("%s %s", filter, order).isEqualTo(expected));
                assertThat(ledgers)
                        .allSatisfy(ledger -> assertThat(
                                        ledger.counts(search, RandomBook.NOW).of(filter))
                                .as("%s", filter)
                                .isEqualTo(expected.size()));
            }
        }
    }

    private boolean isFound(IdentityRow row, IdentitySearch search) {
        Instant created = row.identity().times().createdOrRecordedAt();
        Instant from = search.created().from();
        Instant before = search.created().before();
        Duration within = search.expiresWithin();
        Instant expiry = row.nextExpiry();
        return (search.origin() == null || search.origin() == row.identity().origin())
                && (from == null || !created.isBefore(from))
                && (before == null || created.isBefore(before))
                && (search.tag() == null || row.identity().details().tags().has(search.tag()))
                && (!search.lacks(Lack.LABEL)
                        || row.identity().details().label().isEmpty())
                && (!search.lacks(Lack.TOKEN) || row.identity().times().lastIssuedAt() == null)
                && isUnhealthy(row.identity(), search)
                && (within == null || (expiry != null && !expiry.isAfter(RandomBook.NOW.plus(within))));
    }

    /** All IDs of the book are of one resource. */
    private boolean isUnhealthy(Identity identity, IdentitySearch search) {
        HealthFilter health = search.health();
        Instant last = Objects.requireNonNullElse(
                identity.times().lastIssuedAt(), identity.times().createdOrRecordedAt());
        String user = identity.details().user();
        UserList list = health.notIn();
        return !search.lacks(Lack.OWN_RESOURCE)
                && (!search.lacks(Lack.OWN_USER) || isDouble(identity))
                && (health.idle() == null || last.isBefore(RandomBook.NOW.minus(health.idle())))
                && (list == null || (!user.isEmpty() && list.users().stream().noneMatch(user::equalsIgnoreCase)));
    }

    private boolean isDouble(Identity identity) {
        List<String> users = book.rows(IdentityFilter.EXISTING, "", IdentityOrder.NEWEST_FIRST, RandomBook.NOW).stream()
                .map(row -> row.identity().details().user())
                .filter(identity.details().user()::equalsIgnoreCase)
                .toList();
        return identity.times().deletedAt() == null
                && !identity.details().user().isEmpty()
                && users.size() > 1;
    }

    @Test
    void whatExpiresWithinATimeIsCountedAgainWhenOneMoreDoes() {
        IdentitySearch soon = IdentitySearch.EVERYTHING.withExpiresWithin(Duration.ofMinutes(5));
        Ledger ledger = ledgers.getFirst();
        IdentityCounts counts = ledger.counts(soon, RandomBook.NOW);
        Instant until = Objects.requireNonNull(counts.until());
        assertThat(ledger.counts(soon, until.minusNanos(1_000)).of(IdentityFilter.ALL))
                .isEqualTo(counts.of(IdentityFilter.ALL));
        assertThat(ledger.counts(soon, until)).isNotEqualTo(counts);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whereEveryQuestionLooksAtFewIdentitiesTheListIsThatOfAllQuestions(IdentityOrder order) {
        Instant some = RandomBook.NOW.minusSeconds(30);
        List<IdentitySearch> searches = List.of(
                IdentitySearch.of("n"),
                IdentitySearch.EVERYTHING.withTag(new Tag("vip")),
                IdentitySearch.EVERYTHING.withExpiresWithin(Duration.ofMinutes(30)),
                IdentitySearch.EVERYTHING
                        .withOrigin(Origin.IMPORTED)
                        .withCreated(new Period(some, some.plusSeconds(20))));
        try (LedgerStore store = Database.open(place, HASTY)) {
            for (IdentitySearch search : searches) {
                List<IdentityRow> expected =
                        book.rows(IdentityFilter.WITH_LIVE_TOKENS, search.text(), order, RandomBook.NOW).stream()
                                .filter(row -> isFound(row, search))
                                .toList();
                assertThat(inQuestions(
                                store.of(Samples.PROFILE),
                                new IdentityQuery(
                                        IdentityFilter.WITH_LIVE_TOKENS, search, order, null, 31, RandomBook.NOW)))
                        .as("%s", search)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<IdentityRow> inQuestions(Ledger ledger, IdentityQuery first) {
        List<IdentityRow> rows = new ArrayList<>();
        IdentityRow searchedTo = null;
        do {
            IdentityPage page = ledger.page(first.goingOn(searchedTo, first.limit()));
            rows.addAll(page.rows());
            searchedTo = page.searchedTo();
        } while (searchedTo != null);
        return rows;
    }

    @Test
    void aQuestionThatWouldTakeTooLongSaysWhereToGoOn() {
        try (LedgerStore store = Database.open(place, HASTY)) {
            IdentityPage page = store.of(Samples.PROFILE)
                    .page(new IdentityQuery(
                            IdentityFilter.DELETED,
                            "n",
                            new IdentityOrder(IdentityOrder.Key.ID, true),
                            null,
                            2,
                            RandomBook.NOW));
            assertThat(page.rows()).hasSizeLessThan(2);
            assertThat(page.searchedTo()).isNotNull();
        }
    }

    @Test
    void aCountThatWouldTakeTooLongSaysThatThereMayBeMore() {
        try (LedgerStore store = Database.open(place, HASTY)) {
            IdentityCounts counts = store.of(Samples.PROFILE).counts("n", RandomBook.NOW);
            assertThat(counts.isComplete(IdentityFilter.ALL)).isFalse();
            assertThat(counts.of(IdentityFilter.ALL))
                    .isPositive()
                    .isLessThan(book.rows(IdentityFilter.ALL, "n", IdentityOrder.NEWEST_FIRST, RandomBook.NOW)
                            .size());
        }
    }

    @ParameterizedTest
    @MethodSource("moments")
    void countsAreThoseOfCountingOneByOne(Instant now) {
        IdentityCounts expected = new IdentityCounts(
                Stream.of(IdentityFilter.values()).collect(Collectors.toMap(Function.identity(), filter -> (long)
                        book.rows(filter, "", IdentityOrder.NEWEST_FIRST, now).size())),
                Set.of(),
                ledgers.getFirst().counts("", now).until());
        assertThat(ledgers)
                .allSatisfy(ledger -> assertThat(ledger.counts("", now)).isEqualTo(expected));
        assertThat(ledgers.getFirst().counts("", now).of(IdentityFilter.ALL)).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void theCountOfThoseWithLiveTokensHoldsUntilTheMomentThatIsReportedWithIt(Instant now) {
        Ledger ledger = ledgers.getFirst();
        IdentityCounts counts = ledger.counts("", now);
        Instant until = counts.until();
        if (until == null) {
            assertThat(counts.of(IdentityFilter.WITH_LIVE_TOKENS)).isZero();
        } else {
            assertThat(ledger.counts("", until.minusNanos(1_000)).of(IdentityFilter.WITH_LIVE_TOKENS))
                    .isEqualTo(counts.of(IdentityFilter.WITH_LIVE_TOKENS));
            assertThat(ledger.counts("", until).of(IdentityFilter.WITH_LIVE_TOKENS))
                    .isLessThan(counts.of(IdentityFilter.WITH_LIVE_TOKENS));
        }
    }

    @Test
    void anIdentitySaysOfItselfWhatItsFilterSays() {
        assertThat(book.statesAgree()).isTrue();
    }

    static Stream<Instant> moments() {
        return Stream.of(-1, 0, 30, 60, 90, 120, 24 * 60, 48 * 60)
                .map(minutes -> RandomBook.NOW.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @MethodSource("someIds")
    void anIdIsFoundByAnyPartOfIt(Identity identity) {
        String id = identity.id().value();
        for (String part :
                List.of(id, id.toUpperCase(Locale.ROOT), id.substring(30), id.substring(3, 60), id.substring(44))) {
            for (List<IdentityRow> rows : pages(IdentityOrder.NEWEST_FIRST, IdentityFilter.ALL, part, RandomBook.NOW)) {
                assertThat(rows).as(part).extracting(row -> row.identity().id()).contains(identity.id());
                assertThat(rows)
                        .isEqualTo(book.rows(IdentityFilter.ALL, part, IdentityOrder.NEWEST_FIRST, RandomBook.NOW));
            }
        }
    }

    Stream<Identity> someIds() {
        return book.rows(IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, RandomBook.NOW).stream()
                .limit(20)
                .map(IdentityRow::identity);
    }

    /** All pages, put together, by each of the ledgers. */
    private List<List<IdentityRow>> pages(IdentityOrder order, IdentityFilter filter, String search, Instant now) {
        return pages(order, filter, IdentitySearch.of(search), now);
    }

    private List<List<IdentityRow>> pages(
            IdentityOrder order, IdentityFilter filter, IdentitySearch search, Instant now) {
        List<List<IdentityRow>> all = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            List<IdentityRow> rows = new ArrayList<>();
            List<IdentityRow> page;
            int limit = search.text().isEmpty() ? 37 : 11 + 10 * search.text().length();
            do {
                IdentityRow after = rows.isEmpty() ? null : rows.getLast();
                page = ledger.identities(new IdentityQuery(filter, search, order, after, limit, now));
                rows.addAll(page);
            } while (page.size() == limit);
            all.add(rows);
        }
        return all;
    }
}
