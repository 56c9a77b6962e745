package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.acsconsole.identity.IdentityRow;

/**
 * Where a row stands in an order.
 *
 * @param rank what comes before the key
 * @param number of the identity
 */
record PagePlace(String rank, Object key, long number) {

    /** The place of a row by what the order has selected of it. */
    static PagePlace of(ResultSet row) throws SQLException {
        return new PagePlace(row.getString("page_rank"), row.getObject("page_key"), row.getLong("seq"));
    }

    /** The place of a row as it was read. */
    static PagePlace of(IdentityRow row, PageOrder order) {
        return new PagePlace(order.rankOf(row), order.keyOf(row), row.number());
    }
}
