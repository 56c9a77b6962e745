package org.acsconsole.ledger;

import org.acsconsole.identity.IdentityRow;

/**
 * Where a row stands in an order.
 *
 * @param rank what comes before the key
 * @param number of the identity
 */
record PagePlace(String rank, Object key, long number) {

    /** The place of a row as it was read. */
    static PagePlace of(IdentityRow row, PageOrder order) {
        return new PagePlace(order.rankOf(row), order.keyOf(row), row.number());
    }
}
