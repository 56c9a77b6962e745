package org.acsconsole.ui.identities;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.Tags;
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
    private static final String DESCENDING = "descending";

    /** The filter and order that the user chose last; the search, which may be private, is never kept. */
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
                        .withLack(Lack.LABEL, lacks(memory, Lack.LABEL))
                        .withLack(Lack.TOKEN, lacks(memory, Lack.TOKEN)),
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
        memory.remember(
                LACKING, search.lacking().stream().map(Lack::name).sorted().collect(Collectors.joining(" ")));
    }

    /** Nothing is remembered any more. */
    static void forget(ViewMemory memory) {
        Stream.of(FILTER, ORDER, ORIGIN, EXPIRES_WITHIN, CREATED_FROM, CREATED_BEFORE, TAG, LACKING)
                .forEach(name -> memory.remember(name, ""));
    }

    private static boolean lacks(ViewMemory memory, Lack lack) {
        return memory.remembered(LACKING)
                .filter(names -> List.of(names.split(" ", -1)).contains(lack.name()))
                .isPresent();
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
                + search.lacking().size();
    }

    /** Whether they are other than those of a list that nobody filtered or searched. */
    boolean isNarrowed() {
        return filter != FIRST.filter() || !search.equals(FIRST.search());
    }

    /** Whether it changes by itself what is listed, or in which order. */
    boolean changesByItself() {
        return order.key().isOfLiveTokens() || search.expiresWithin() != null;
    }

    ListCriteria withFilter(IdentityFilter newFilter) {
        return new ListCriteria(newFilter, search, order);
    }

    ListCriteria withSearch(IdentitySearch newSearch) {
        return new ListCriteria(filter, newSearch, order);
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
