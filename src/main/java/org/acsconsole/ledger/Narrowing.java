package org.acsconsole.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.Origin;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.jspecify.annotations.Nullable;

/**
 * A search by origin, expiry, creation, tag and what is not as it should be in SQL, with the indexes that find those few that meet it.
 *
 * @param health the last part of the search
 */
record Narrowing(IdentitySearch search, Instant now, HealthNarrowing health) {

    private static final String EXPIRES_FROM = " AND i.next_expiry > :now";
    private static final String EXPIRES_UNTIL = " AND i.next_expiry <= :expiresUntil";
    private static final String EXPIRES = EXPIRES_FROM + EXPIRES_UNTIL;

    private static final String HAS_TAG =
            " AND EXISTS (SELECT 1 FROM identity_tag g WHERE g.identity = i.seq AND g.tag = :tag)";
    private static final String ALL_STATES = State.codes(EnumSet.allOf(State.class));

    /**
     * So many times as many are still few where an index has just those that are looked for: to sort them takes as long as one question
     * may, while along the list's order they could all be at its far end.
     */
    private static final int EXACT = 5;

    private static final String NEXT_OF_STATE = """
            SELECT * FROM (SELECT next_expiry FROM identity INDEXED BY identity_by_next_expiry
                WHERE profile = :profile AND state = %d AND next_expiry > :expiresUntil AND next_expiry < :never
                ORDER BY next_expiry LIMIT 1) of_state""";

    /** The first of each state, for which the index is in order; an identity with a live token is neither revoked nor deleted. */
    static final String NEXT = State.of(IdentityFilter.WITH_LIVE_TOKENS).stream()
            .map(State::code)
            .map(NEXT_OF_STATE::formatted)
            .collect(Collectors.joining(" UNION ALL ", "SELECT min(next_expiry) AS next FROM (", ") first"));

    static Narrowing of(IdentitySearch search, Instant now) {
        return new Narrowing(search, now, HealthNarrowing.of(search.health()));
    }

    /** The condition, which begins with {@code AND}; empty where everything meets it. */
    String condition() {
        return (search.origin() == null ? "" : " AND i.origin = '" + search.origin() + "'")
                + created()
                + (search.expiresWithin() == null ? "" : EXPIRES)
                + (search.tag() == null ? "" : HAS_TAG)
                + health.condition();
    }

    /**
     * The part of the condition that bounds what is read along that order's index.
     *
     * @param fromStart whether it is read from its start, and not from a place behind that
     */
    String along(PageOrder order, boolean fromStart) {
        boolean lower = fromStart || order.order().descending();
        boolean upper = fromStart || !order.order().descending();
        return switch (order.column()) {
            case "created_key" -> (lower ? createdFrom() : "") + (upper ? createdBefore() : "");
            case "next_expiry" ->
                (search.expiresWithin() == null ? "" : (lower ? EXPIRES_FROM : "") + (upper ? EXPIRES_UNTIL : ""))
                        + (search.lacks(Lack.TOKEN) ? " AND i.next_expiry = :never" : "");
            case "live_tokens" -> search.lacks(Lack.TOKEN) ? " AND i.live_tokens = 0" : "";
            case "label_key" -> search.lacks(Lack.LABEL) ? " AND i.label_key = ''" : "";
            case "user_key" -> lower && health.isOfUsers() ? " AND i.user_key > ''" : "";
            default -> "";
        };
    }

    /** A source of all that meet it, if an index has them together and they are at most {@code dense}. */
    Optional<String> few(Statements statements, long profile, int dense) {
        return Stream.of(
                        tagged(),
                        otherResources(),
                        expiring(),
                        withLongToken(),
                        unlabelled(),
                        withoutToken(),
                        madeThen(),
                        notListed())
                .flatMap(Optional::stream)
                .filter(source -> isFew(source, statements, profile, (long) dense * source.times()))
                .map(Source::rows)
                .findFirst();
    }

    private boolean isFew(Source source, Statements statements, long profile, long most) {
        return bind(statements.sql("SELECT count(*) FROM (SELECT 1 FROM " + source.counted() + " LIMIT :most) few"))
                        .bind("profile", profile)
                        .bind("most", most + 1)
                        .number()
                <= most;
    }

    /**
     * An index that has together those that meet a part of the search.
     *
     * @param rows what comes after FROM, up to a condition; identities are {@code i}
     * @param counted as many rows, which are read faster
     * @param times how many times as many are still few
     */
    private record Source(String rows, String counted, int times) {

        static Optional<Source> of(String rows, int times) {
            return Optional.of(new Source(rows, rows, times));
        }
    }

    BoundStatement bind(BoundStatement statement) {
        return health.bind(statement, now)
                .bind("now", Instants.micros(now))
                .bind("createdFrom", micros(search.created().from()))
                .bind("createdBefore", micros(search.created().before()))
                .bind("expiresUntil", expiresUntil())
                .bind("tag", search.tag() == null ? "" : search.tag().key());
    }

    /** The next moment at which one identity more or less meets it. */
    Optional<Instant> next(Statements statements, long profile) {
        Duration within = search.expiresWithin();
        Optional<Instant> more = within == null
                ? Optional.empty()
                : first(statements, profile, NEXT).map(expiry -> expiry.minus(within));
        Optional<Instant> less =
                health.isOfLongTokens() ? first(statements, profile, HealthNarrowing.NEXT) : Optional.empty();
        return Stream.of(more, less).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> first(Statements statements, long profile, String sql) {
        return bind(statements.sql(sql))
                .bind("profile", profile)
                .bind("never", LiveTokens.NEVER)
                .one(row -> Optional.ofNullable(Instants.atOrNull(row, "next")));
    }

    private long expiresUntil() {
        Duration within = Objects.requireNonNullElse(search.expiresWithin(), Duration.ZERO);
        return Instants.micros(now.plus(within));
    }

    private Optional<Source> tagged() {
        String ofTag = "WHERE g.profile = :profile AND g.tag = :tag";
        return search.tag() == null
                ? Optional.empty()
                : Optional.of(new Source(
                        "identity_tag g INDEXED BY identity_by_tag JOIN identity i NOT INDEXED ON i.seq = g.identity "
                                + ofTag,
                        "identity_tag g INDEXED BY identity_by_tag " + ofTag,
                        EXACT));
    }

    private Optional<Source> otherResources() {
        return search.lacks(Lack.OWN_RESOURCE) ? Source.of(HealthNarrowing.OTHER_RESOURCES, EXACT) : Optional.empty();
    }

    private Optional<Source> withLongToken() {
        return health.isOfLongTokens() ? Source.of(HealthNarrowing.LIVE, 1) : Optional.empty();
    }

    private Optional<Source> notListed() {
        return health.isOfList()
                ? Optional.of(new Source(HealthNarrowing.WITH_USER, HealthNarrowing.NOT_LISTED, EXACT))
                : Optional.empty();
    }

    private Optional<Source> unlabelled() {
        return search.lacks(Lack.LABEL)
                ? Source.of(
                        "identity i INDEXED BY identity_by_label WHERE i.profile = :profile AND i.state IN ("
                                + ALL_STATES + ") AND i.label_key = ''",
                        EXACT)
                : Optional.empty();
    }

    private Optional<Source> withoutToken() {
        return search.lacks(Lack.TOKEN)
                ? Source.of(
                        "identity i INDEXED BY identity_without_token WHERE i.profile = :profile"
                                + " AND i.last_issued_at IS NULL",
                        EXACT)
                : Optional.empty();
    }

    private Optional<Source> expiring() {
        return search.expiresWithin() == null
                ? Optional.empty()
                : Source.of(
                        "identity i INDEXED BY identity_by_next_expiry WHERE i.profile = :profile"
                                + " AND i.state IN (0, 2)" + EXPIRES,
                        1);
    }

    private Optional<Source> madeThen() {
        if (search.origin() == null && created().isEmpty()) {
            return Optional.empty();
        }
        String origins = search.origin() == null
                ? " AND i.origin IN ('" + String.join("', '", names()) + "')"
                : " AND i.origin = '" + search.origin() + "'";
        return Source.of(
                "identity i INDEXED BY identity_by_created WHERE i.profile = :profile AND i.state IN (" + ALL_STATES
                        + ")" + origins + created(),
                1);
    }

    private String created() {
        return createdFrom() + createdBefore();
    }

    private String createdFrom() {
        return search.created().from() == null ? "" : " AND i.created_key >= :createdFrom";
    }

    private String createdBefore() {
        return search.created().before() == null ? "" : " AND i.created_key < :createdBefore";
    }

    private static Iterable<String> names() {
        return Stream.of(Origin.values()).map(Origin::name).toList();
    }

    private static long micros(@Nullable Instant moment) {
        return moment == null ? 0 : Instants.micros(moment);
    }
}
