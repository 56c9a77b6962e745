package org.acsconsole.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of identities, as far as the list was searched for them.
 *
 * @param rows in the list's order
 * @param searchedTo the last row that was looked at, whether it is of the page or not: the next page is asked for after it; null if
 *     there is none after it
 */
public record IdentityPage(List<IdentityRow> rows, @Nullable IdentityRow searchedTo) {

    public IdentityPage {
        rows = List.copyOf(rows);
    }
}
