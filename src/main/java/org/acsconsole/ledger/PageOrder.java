package org.acsconsole.ledger;

import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityOrder;

/** An order of identities in SQL: the columns, the index that has them, and where a page goes on. */
record PageOrder(String column, String index, boolean descending) {

    static PageOrder of(IdentityOrder order) {
        return switch (order.key()) {
            case RECORDED -> new PageOrder("recorded_at", "identity_by_recorded", order.descending());
            case LABEL -> new PageOrder("label_key", "identity_by_label", order.descending());
            case USER -> new PageOrder("user_key", "identity_by_user", order.descending());
        };
    }

    String by() {
        String direction = descending ? " DESC" : " ASC";
        return " ORDER BY " + column + direction + ", id" + direction;
    }

    String beyond() {
        return " AND (" + column + ", id) " + (descending ? "<" : ">") + " (:afterKey, :afterId)";
    }

    /** What {@code :afterKey} stands for. */
    static Object key(IdentityOrder.Key key, Identity after) {
        return switch (key) {
            case RECORDED -> Instants.micros(after.times().recordedAt());
            case LABEL -> Folding.fold(after.details().label());
            case USER -> Folding.fold(after.details().user());
        };
    }
}
