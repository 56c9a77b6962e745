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
import org.acsconsole.identity.Origin;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.jspecify.annotations.Nullable;

/** A search by origin, expiry and creation in SQL, with the indexes that find those few that meet it. */
record Narrowing(IdentitySearch search, Instant now) {

    private static final String EXPIRES = " AND i.next_expiry > :now AND i.next_expiry <= :expiresUntil";

    private static final String NEXT_OF_STATE = """
            SELECT * FROM (SELECT next_expiry FROM identity INDEXED BY identity_by_next_expiry
                WHERE profile = :profile AND state = %d AND next_expiry > :expiresUntil AND next_expiry < :never
                ORDER BY next_expiry LIMIT 1) of_state""";

    /** The first of each state, for which the index is in order; an identity with a live token is neither revoked nor deleted. */
    static final String NEXT = State.of(IdentityFilter.WITH_LIVE_TOKENS).stream()
            .map(State::code)
            .map(NEXT_OF_STATE::formatted)
            .collect(Collectors.joining(" UNION ALL ", "SELECT min(next_expiry) AS next FROM (", ") first"));

    /** The condition, which begins with {@code AND}; empty where everything meets it. */
    String condition() {
        return (search.origin() == null ? "" : " AND i.origin = '" + search.origin() + "'")
                + created()
                + (search.expiresWithin() == null ? "" : EXPIRES);
    }

    /** The part of the condition by which that order's index can be read from one place to another. */
    String along(PageOrder order) {
        return switch (order.column()) {
            case "created_key" -> created();
            case "next_expiry" -> search.expiresWithin() == null ? "" : EXPIRES;
            default -> "";
        };
    }

    /** A source of all that meet it, if an index has them together and they are at most {@code dense}. */
    Optional<String> few(Statements statements, long profile, int dense) {
        return Stream.of(expiring(), madeThen())
                .flatMap(Optional::stream)
                .filter(from ->
                        bind(statements.sql("SELECT count(*) FROM (SELECT 1 FROM " + from + " LIMIT :most) few"))
                                        .bind("profile", profile)
                                        .bind("most", dense + 1)
                                        .number()
                                <= dense)
                .findFirst();
    }

    BoundStatement bind(BoundStatement statement) {
        return statement
                .bind("now", Instants.micros(now))
                .bind("createdFrom", micros(search.created().from()))
                .bind("createdBefore", micros(search.created().before()))
                .bind("expiresUntil", expiresUntil());
    }

    /** The next moment at which one more identity meets it. */
    Optional<Instant> next(Statements statements, long profile) {
        Duration within = search.expiresWithin();
        return within == null
                ? Optional.empty()
                : bind(statements.sql(NEXT))
                        .bind("profile", profile)
                        .bind("never", LiveTokens.NEVER)
                        .one(row -> Optional.ofNullable(Instants.atOrNull(row, "next")))
                        .map(expiry -> expiry.minus(within));
    }

    private long expiresUntil() {
        Duration within = Objects.requireNonNullElse(search.expiresWithin(), Duration.ZERO);
        return Instants.micros(now.plus(within));
    }

    private Optional<String> expiring() {
        return search.expiresWithin() == null
                ? Optional.empty()
                : Optional.of("identity i INDEXED BY identity_by_next_expiry WHERE i.profile = :profile"
                        + " AND i.state IN (0, 2)" + EXPIRES);
    }

    private Optional<String> madeThen() {
        if (search.origin() == null && created().isEmpty()) {
            return Optional.empty();
        }
        String origins = search.origin() == null
                ? " AND i.origin IN ('" + String.join("', '", names()) + "')"
                : " AND i.origin = '" + search.origin() + "'";
        return Optional.of("identity i INDEXED BY identity_by_created WHERE i.profile = :profile AND i.state IN ("
                + State.codes(EnumSet.allOf(State.class)) + ")" + origins + created());
    }

    private String created() {
        return (search.created().from() == null ? "" : " AND i.created_key >= :createdFrom")
                + (search.created().before() == null ? "" : " AND i.created_key < :createdBefore");
    }

    private static Iterable<String> names() {
        return Stream.of(Origin.values()).map(Origin::name).toList();
    }

    private static long micros(@Nullable Instant moment) {
        return moment == null ? 0 : Instants.micros(moment);
    }
}
