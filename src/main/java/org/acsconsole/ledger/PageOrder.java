package org.acsconsole.ledger;

import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityRow;
import org.jspecify.annotations.Nullable;

/**
 * An order of identities in SQL. Equal keys are told apart by the identity's number, which each index ends with.
 *
 * @param column of the key
 * @param index that has it, after profile and state
 * @param byState whether the state comes before the key
 */
record PageOrder(String column, String index, boolean byState, boolean descending) {

    static PageOrder of(IdentityOrder order) {
        boolean descending = order.descending();
        return switch (order.key()) {
            case RECORDED -> new PageOrder("recorded_at", "identity_by_recorded", false, descending);
            case CREATED -> new PageOrder("created_key", "identity_by_created", false, descending);
            case LABEL -> new PageOrder("label_key", "identity_by_label", false, descending);
            case USER -> new PageOrder("user_key", "identity_by_user", false, descending);
            case STATE -> new PageOrder("recorded_at", "identity_by_recorded", true, descending);
            case LIVE_TOKENS -> new PageOrder("live_tokens", "identity_by_live_tokens", false, descending);
            case NEXT_EXPIRY -> new PageOrder("next_expiry", "identity_by_next_expiry", false, descending);
            case ORIGIN -> new PageOrder("origin", "identity_by_origin", false, descending);
        };
    }

    String by() {
        return by("");
    }

    String by(String page) {
        String direction = descending ? " DESC" : " ASC";
        return " ORDER BY " + (byState ? page + "state" + direction + ", " : "") + page + "page_key" + direction + ", "
                + page + "seq" + direction;
    }

    /** The order of one state's identities, as the index has it. */
    String within() {
        String direction = descending ? " DESC" : " ASC";
        return " ORDER BY i." + column + direction + ", i.seq" + direction;
    }

    /** Whether a page that goes on after a row of that state has rows of this one. */
    boolean reaches(State state, State after) {
        return !byState || (descending ? state.compareTo(after) <= 0 : state.compareTo(after) >= 0);
    }

    /**
     * The conditions for what comes after a row, which has that state. They are two, for SQLite compares a pair along an index only
     * where its second part is no row number.
     */
    List<String> beyond(State state, State after) {
        String past = descending ? " < " : " > ";
        return byState && state != after
                ? List.of("")
                : List.of(
                        " AND i." + column + " = :afterKey AND i.seq" + past + ":afterNumber",
                        " AND i." + column + past + ":afterKey");
    }

    /** What {@code :afterKey} stands for. */
    static Object key(IdentityOrder.Key key, IdentityRow after) {
        return switch (key) {
            case RECORDED, STATE -> Instants.micros(after.identity().times().recordedAt());
            case CREATED -> microsOr(after.identity().times().createdAt(), 0);
            case LABEL -> TextNormalizer.normalize(after.identity().details().label());
            case USER -> TextNormalizer.normalize(after.identity().details().user());
            case LIVE_TOKENS -> (long) after.liveTokens();
            case NEXT_EXPIRY -> microsOr(after.nextExpiry(), LiveTokens.NEVER);
            case ORIGIN -> after.identity().origin().name();
        };
    }

    private static long microsOr(@Nullable Instant instant, long instead) {
        return instant == null ? instead : Instants.micros(instant);
    }
}
