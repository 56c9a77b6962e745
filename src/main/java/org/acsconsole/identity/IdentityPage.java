package org.acsconsole.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of identities, as far as the list was searched for them.
 *
 * @param rows in the list's order
 * @param searchedTo the last row that was looked at, whether it is of the page or not: the next page is asked for after it; null if
 *     there is none
 * @param sorting whether no row was looked at, because the list is still being put into its order: the page is asked for once more
 */
public record IdentityPage(List<IdentityRow> rows, @Nullable IdentityRow searchedTo, boolean sorting) {

    public IdentityPage {
        rows = List.copyOf(rows);
    }

    /** A page of a list that is in its order. */
    public IdentityPage(List<IdentityRow> rows, @Nullable IdentityRow searchedTo) {
        this(rows, searchedTo, false);
    }

    /**
     * An answer without rows: the list is not in its order yet.
     *
     * @param after what the page was asked for after
     */
    public static IdentityPage sorting(@Nullable IdentityRow after) {
        return new IdentityPage(List.of(), after, true);
    }

    /** Whether the list ends with this page. */
    public boolean ends() {
        return searchedTo == null && !sorting;
    }
}
