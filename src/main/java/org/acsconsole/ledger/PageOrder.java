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
record PageOrder(Rank rank, String column, String index, boolean descending) {

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
     * several states.
     */
    record Segment(Set<State> states, @Nullable Origin origin) {

        String condition() {
            String in = states.size() == 1 ? " = " + State.codes(states) : " IN (" + State.codes(states) + ")";
            return " AND i.state" + in + (origin == null ? "" : " AND i.origin = '" + origin + "'");
        }
    }

    static PageOrder of(IdentityOrder order) {
        boolean descending = order.descending();
        return switch (order.key()) {
            case CREATED -> new PageOrder(Rank.NONE, "created_key", CREATED, descending);
            case ID -> new PageOrder(Rank.NONE, "id", IDS, descending);
            case LABEL -> new PageOrder(Rank.NONE, "label_key", "identity_by_label", descending);
            case USER -> new PageOrder(Rank.NONE, "user_key", "identity_by_user", descending);
            case STATE -> new PageOrder(Rank.STATE, "created_key", CREATED, descending);
            case LIVE_TOKENS -> new PageOrder(Rank.NONE, "live_tokens", "identity_by_live_tokens", descending);
            case NEXT_EXPIRY -> new PageOrder(Rank.NONE, "next_expiry", "identity_by_next_expiry", descending);
            case ORIGIN -> new PageOrder(Rank.ORIGIN, "created_key", CREATED, descending);
        };
    }

    /** The segments that a page which goes on after that row can have rows of. */
    List<Segment> segments(IdentityFilter filter, @Nullable IdentityRow after) {
        Set<State> states = State.of(filter);
        Stream<Segment> all = index.equals(IDS)
                ? Stream.of(new Segment(states, null))
                : states.stream().map(EnumSet::of).flatMap(this::ofOneState);
        return all
                .filter(segment -> after == null || compare(segment, after) >= 0)
                .toList();
    }

    private Stream<Segment> ofOneState(Set<State> state) {
        return index.equals(CREATED)
                ? Stream.of(Origin.values()).map(origin -> new Segment(state, origin))
                : Stream.of(new Segment(state, null));
    }

    private int compare(Segment segment, IdentityRow after) {
        int compared = rank.of(segment).compareTo(rankOf(after));
        return descending ? -compared : compared;
    }

    String by(String page) {
        String direction = descending ? " DESC" : " ASC";
        return " ORDER BY " + page + "page_rank" + direction + ", " + page + "page_key" + direction + ", " + page
                + "seq" + direction;
    }

    String selected() {
        return "i.seq, " + rank.sql + " AS page_rank, i." + column + " AS page_key";
    }

    /** The order of one segment, as the index has it. */
    String within() {
        String direction = descending ? " DESC" : " ASC";
        return " ORDER BY i." + column + direction + ", i.seq" + direction;
    }

    /**
     * The conditions for what of a segment comes after that row. They are two, for SQLite compares a pair along an index only where
     * its second part is not a row number.
     */
    Stream<String> beyond(Segment segment, @Nullable IdentityRow after) {
        String past = descending ? " < " : " > ";
        return after == null || compare(segment, after) > 0
                ? Stream.of("")
                : Stream.of(
                        " AND i." + column + " = :afterKey AND i.seq" + past + ":afterNumber",
                        " AND i." + column + past + ":afterKey");
    }

    /** The same for a few rows that no index has in order. */
    String beyond(@Nullable IdentityRow after) {
        return after == null
                ? ""
                : " AND (" + rank.sql + ", i." + column + ", i.seq)" + (descending ? " < " : " > ")
                        + "(:afterRank, :afterKey, :afterNumber)";
    }

    /** What {@code :afterRank} stands for. */
    String rankOf(IdentityRow after) {
        return rank.of(new Segment(EnumSet.of(State.of(after.identity())), after.identity().origin()));
    }

    /** What {@code :afterKey} stands for. */
    static Object key(IdentityOrder.Key key, IdentityRow after) {
        return switch (key) {
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
