package org.acsconsole.ledger;

import org.acsconsole.identity.ActivityOrder;

/** An order of activities in SQL, for a page that begins where the one before ended. */
record ActivitySort(ActivityOrder order) {

    static final ActivitySort NEWEST_FIRST = new ActivitySort(ActivityOrder.NEWEST_FIRST);

    /** The order of rows of that alias, and how many of them. */
    String of(String alias) {
        String direction = order.descending() ? " DESC" : "";
        String key = key();
        return " ORDER BY " + (key.isEmpty() ? "" : alias + "." + key + direction + ", ") + alias + ".at" + direction
                + ", " + alias + ".tie" + direction + " LIMIT :limit";
    }

    /** The condition that a row comes after the place of which {@code :at}, {@code :tie} and the key's name are bound. */
    String after() {
        String key = key();
        String is = order.descending() ? "<" : ">";
        return key.isEmpty()
                ? " AND (a.at, a.tie) " + is + " (:at, :tie)"
                : " AND (a." + key + ", a.at, a.tie) " + is + " (:last, :at, :tie)";
    }

    /** The column by which is sorted before the time; empty for none. */
    String key() {
        return switch (order.key()) {
            case TIME -> "";
            case OPERATION -> "operation";
            case OPERATOR -> "operator";
        };
    }
}
