package org.acsconsole.ledger;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An order of identities in SQL: by rank, then by key, then by the identity's number, which each index ends with.
 *
 * @param column of the key
 * @param index that has the key of each segment in order
 */
record PageOrder(IdentityOrder order, Rank rank, String column, String index) {

    private static final String CREATED = "identity_by_created";

    /** The name that SQLite gives to the index of {@code UNIQUE (profile, id)}. */
    static final String IDS = "sqlite_autoindex_identity_1";

    /** What comes before the key; one {@link Segment} has one value of it. */
    enum Rank {
        NONE("''"),
        STATE("cast(i.state AS text)"),
        ORIGIN("i.origin");

        private final String sql;

        Rank(String sql) {
            this.sql = sql;
        }

        private String of(Segment segment) {
            return switch (this) {
                case NONE -> "";
                case STATE -> State.codes(segment.states());
                case ORIGIN -> String.valueOf(segment.origin());
            };
        }
    }

    /**
     * What an index has in order: identities of one state, and in that by creation those of one origin; by their IDs, identities of
     * all states.
     *
     * @param states empty for all
     * @param origin null for all
     */
    record Segment(Set<State> states, @Nullable Origin origin) {

        String condition() {
            return (states.isEmpty() ? "" : " AND i.state = " + State.codes(states))
                    + (origin == null ? "" : " AND i.origin = '" + origin + "'");
        }
    }

    PageOrder reversed() {
        return of(new IdentityOrder(order.key(), !order.descending()));
    }

    private boolean descending() {
        return order.descending();
    }

    static PageOrder of(IdentityOrder order) {
        return switch (order.key()) {
            case CREATED -> new PageOrder(order, Rank.NONE, "created_key", CREATED);
            case ID -> new PageOrder(order, Rank.NONE, "id", IDS);
            case LABEL -> new PageOrder(order, Rank.NONE, "label_key", "identity_by_label");
            case USER -> new PageOrder(order, Rank.NONE, "user_key", "identity_by_user");
            case STATE -> new PageOrder(order, Rank.STATE, "created_key", CREATED);
            case LIVE_TOKENS -> new PageOrder(order, Rank.NONE, "live_tokens", "identity_by_live_tokens");
            case NEXT_EXPIRY -> new PageOrder(order, Rank.NONE, "next_expiry", "identity_by_next_expiry");
            case ORIGIN -> new PageOrder(order, Rank.ORIGIN, "created_key", CREATED);
        };
    }

    /** The segments that a page which goes on after that row can have rows of. */
    List<Segment> segments(IdentityFilter filter, @Nullable PagePlace after) {
        Stream<Segment> all = index.equals(IDS)
                ? Stream.of(new Segment(Set.of(), null))
                : State.of(filter).stream().map(EnumSet::of).flatMap(this::ofOneState);
        return all.filter(segment -> after == null || compare(segment, after) >= 0)
                .toList();
    }

    private Stream<Segment> ofOneState(Set<State> state) {
        return isByOrigin()
                ? Stream.of(Origin.values()).map(origin -> new Segment(state, origin))
                : Stream.of(new Segment(state, null));
    }

    /** Whether each segment has one origin, so that rows of none are in no segment. */
    boolean isByOrigin() {
        return index.equals(CREATED);
    }

    private int compare(Segment segment, PagePlace after) {
        int compared = rank.of(segment).compareTo(after.rank());
        return descending() ? -compared : compared;
    }

    String by(String page) {
        String direction = descending() ? " DESC" : " ASC";
        return " ORDER BY " + page + "page_rank" + direction + ", " + page + "page_key" + direction + ", " + page
                + "seq" + direction;
    }

    String selected() {
        return "i.seq, " + rank.sql + " AS page_rank, i." + column + " AS page_key";
    }

    /** The order of one segment, as the index has it. */
    String within() {
        String direction = descending() ? " DESC" : " ASC";
        return " ORDER BY i." + column + direction + ", i.seq" + direction;
    }

    /**
     * The conditions for what of a segment comes after that row. They are two, for SQLite compares a pair along an index only where
     * its second part is not a row number.
     */
    Stream<String> beyond(Segment segment, @Nullable PagePlace after) {
        String past = descending() ? " < " : " > ";
        return after == null || compare(segment, after) > 0
                ? Stream.of("")
                : Stream.of(
                        " AND i." + column + " = :afterKey AND i.seq" + past + ":afterNumber",
                        " AND i." + column + past + ":afterKey");
    }

    /** The same for a few rows that no index has in order. */
    String beyond(@Nullable PagePlace after) {
        return after == null
                ? ""
                : " AND (" + rank.sql + ", i." + column + ", i.seq)" + (descending() ? " < " : " > ")
                        + "(:afterRank, :afterKey, :afterNumber)";
    }

    String rankOf(IdentityRow after) {
        return rank.of(new Segment(
                EnumSet.of(State.of(after.identity())), after.identity().origin()));
    }

    Object keyOf(IdentityRow after) {
        return switch (order.key()) {
            case CREATED, STATE, ORIGIN ->
                Instants.micros(after.identity().times().createdOrRecordedAt());
            case ID -> after.identity().id().value();
            case LABEL -> TextNormalizer.normalize(after.identity().details().label());
            case USER -> TextNormalizer.normalize(after.identity().details().user());
            case LIVE_TOKENS -> (long) after.liveTokens();
            case NEXT_EXPIRY -> {
                Instant expiry = after.nextExpiry();
                yield expiry == null ? LiveTokens.NEVER : Instants.micros(expiry);
            }
        };
    }
}
