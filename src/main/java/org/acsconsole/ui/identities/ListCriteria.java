package org.acsconsole.ui.identities;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.HealthFilter;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.Tags;
import org.acsconsole.identity.UserList;
import org.acsconsole.ui.control.ViewMemory;
import org.jspecify.annotations.Nullable;

/** Which identities are listed, and in which order. */
record ListCriteria(IdentityFilter filter, IdentitySearch search, IdentityOrder order) {

    static final ListCriteria FIRST =
            new ListCriteria(IdentityFilter.EXISTING, IdentitySearch.EVERYTHING, IdentityOrder.NEWEST_FIRST);

    private static final String FILTER = "list.filter";
    private static final String ORDER = "list.order";
    private static final String ORIGIN = "list.origin";
    private static final String EXPIRES_WITHIN = "list.expires-within";
    private static final String CREATED_FROM = "list.created-from";
    private static final String CREATED_BEFORE = "list.created-before";
    private static final String TAG = "list.tag";
    private static final String LACKING = "list.lacking";
    private static final String IDLE = "list.idle";
    private static final String LONGER_THAN = "list.longer-than";
    private static final String DESCENDING = "descending";

    /** The filter and order that the user chose last; the search and a list of users, which may be private, are never kept. */
    static ListCriteria remembered(ViewMemory memory) {
        IdentityOrder order = memory.remembered(ORDER)
                .map(text -> text.split(" ", -1))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> ViewMemory.constant(parts[0], IdentityOrder.Key.class)
                        .map(key -> new IdentityOrder(key, parts[1].equals(DESCENDING))))
                .orElse(FIRST.order());
        return new ListCriteria(
                memory.remembered(FILTER, IdentityFilter.class).orElse(FIRST.filter()),
                IdentitySearch.EVERYTHING
                        .withOrigin(memory.remembered(ORIGIN, Origin.class).orElse(null))
                        .withExpiresWithin(parsed(memory, EXPIRES_WITHIN, Duration::parse))
                        .withCreated(new Period(
                                parsed(memory, CREATED_FROM, Instant::parse),
                                parsed(memory, CREATED_BEFORE, Instant::parse)))
                        .withTag(memory.remembered(TAG).flatMap(Tags::readOne).orElse(null))
                        .withHealth(health(memory)),
                order);
    }

    void remember(ViewMemory memory) {
        memory.remember(FILTER, filter.name());
        memory.remember(ORDER, order.key().name() + " " + (order.descending() ? DESCENDING : "ascending"));
        memory.remember(ORIGIN, text(search.origin()));
        memory.remember(EXPIRES_WITHIN, text(search.expiresWithin()));
        memory.remember(CREATED_FROM, text(search.created().from()));
        memory.remember(CREATED_BEFORE, text(search.created().before()));
        memory.remember(TAG, search.tag() == null ? "" : search.tag().name());
        HealthFilter health = search.health();
        memory.remember(
                LACKING, health.lacking().stream().map(Lack::name).sorted().collect(Collectors.joining(" ")));
        memory.remember(IDLE, text(health.idle()));
        memory.remember(LONGER_THAN, text(health.longerThan()));
    }

    /** Nothing is remembered any more. */
    static void forget(ViewMemory memory) {
        Stream.of(FILTER, ORDER, ORIGIN, EXPIRES_WITHIN, CREATED_FROM, CREATED_BEFORE, TAG, LACKING, IDLE, LONGER_THAN)
                .forEach(name -> memory.remember(name, ""));
    }

    private static HealthFilter health(ViewMemory memory) {
        Set<Lack> lacking = memory.remembered(LACKING).stream()
                .flatMap(names -> Stream.of(names.split(" ", -1)))
                .flatMap(name -> ViewMemory.constant(name, Lack.class).stream())
                .collect(Collectors.toSet());
        return new HealthFilter(lacking, time(memory, IDLE), time(memory, LONGER_THAN), null);
    }

    /** A time that has a length. */
    private static @Nullable Duration time(ViewMemory memory, String name) {
        Duration time = parsed(memory, name, Duration::parse);
        return time == null || !time.isPositive() ? null : time;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static <T> @Nullable T parsed(ViewMemory memory, String name, Function<String, T> parser) {
        try {
            return memory.remembered(name)
                    .filter(text -> !text.isEmpty())
                    .map(parser)
                    .orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** How many filters narrow the list besides the first one and the search. */
    int narrowings() {
        return (search.origin() == null ? 0 : 1)
                + (search.expiresWithin() == null ? 0 : 1)
                + (search.created().equals(Period.ALWAYS) ? 0 : 1)
                + (search.tag() == null ? 0 : 1)
                + search.health().conditions();
    }

    /** Whether they are other than those of a list that nobody filtered or searched. */
    boolean isNarrowed() {
        return filter != FIRST.filter() || !search.equals(FIRST.search());
    }

    /** Whether it changes by itself what is listed, or in which order. */
    boolean changesByItself() {
        return order.key().isOfLiveTokens()
                || search.expiresWithin() != null
                || search.health().longerThan() != null;
    }

    /** Whether something that is done to one identity changes whether another is listed. */
    boolean comparesIdentities() {
        return search.lacks(Lack.OWN_USER) || search.lacks(Lack.NEWEST_OF_USER);
    }

    ListCriteria withFilter(IdentityFilter newFilter) {
        return new ListCriteria(newFilter, search, order);
    }

    ListCriteria withSearch(IdentitySearch newSearch) {
        return new ListCriteria(filter, newSearch, order);
    }

    /** The same, for those whose user is not in that list; null for all. */
    ListCriteria withNotIn(@Nullable UserList list) {
        return withSearch(search.withHealth(search.health().withNotIn(list)));
    }

    ListCriteria withText(String newText) {
        return withSearch(search.withText(newText));
    }

    ListCriteria withOrder(IdentityOrder newOrder) {
        return new ListCriteria(filter, search, newOrder);
    }

    /** The nearest criteria under which an identity made just now is at the top. */
    ListCriteria showingTheNewest() {
        return new ListCriteria(
                filter == IdentityFilter.ALL ? filter : IdentityFilter.EXISTING,
                IdentitySearch.EVERYTHING,
                IdentityOrder.NEWEST_FIRST);
    }

    IdentityQuery page(@Nullable IdentityRow after, int limit, Instant now) {
        return new IdentityQuery(filter, search, order, after, limit, now);
    }
}
