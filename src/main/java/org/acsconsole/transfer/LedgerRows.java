package org.acsconsole.transfer;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.jspecify.annotations.Nullable;

/** Reads from a ledger what is exported. */
public final class LedgerRows {

    private static final int PAGE = 1_000;

    private LedgerRows() {}

    /** Rows that are known already, such as the selected ones. */
    public static <R> RowSource<R> of(List<R> rows) {
        List<R> all = List.copyOf(rows);
        return sink -> {
            for (R row : all) {
                sink.accept(row);
            }
        };
    }

    /**
     * Identities by when they were created, newest first, whatever order a list shows: that never changes, so that none is there
     * twice, or missing, when others write meanwhile.
     *
     * @param now on the service's clock, for what is live
     */
    public static RowSource<IdentityRow> identities(
            Ledger ledger, IdentityFilter filter, IdentitySearch search, Instant now) {
        return pages(
                last -> ledger.identities(
                        new IdentityQuery(filter, search, IdentityOrder.NEWEST_FIRST, last, PAGE, now)),
                Function.identity());
    }

    /** The tokens of the identities, newest first for each. */
    public static RowSource<IssuedToken> tokens(RowSource<IdentityRow> identities, Ledger ledger) {
        return sink -> identities.sendTo(row -> {
            Identity identity = row.identity();
            if (identity.times().lastIssuedAt() != null || identity.isDamaged()) {
                for (IssuedToken token : ledger.tokens(identity.id(), Integer.MAX_VALUE)) {
                    sink.accept(token);
                }
            }
        });
    }

    /** Activities, newest first. */
    public static RowSource<ActivityRow> activities(Ledger ledger, ActivityFilter filter) {
        return LedgerRows.<ActivityRow, Activity>pages(
                last -> ledger.activities(new ActivityQuery(filter, last, PAGE)), ActivityRow::activity);
    }

    private static <R, P> RowSource<R> pages(Function<@Nullable P, List<R>> after, Function<R, P> place) {
        return sink -> {
            P last = null;
            List<R> page;
            do {
                page = after.apply(last);
                for (R row : page) {
                    sink.accept(row);
                }
                last = page.isEmpty() ? last : place.apply(page.getLast());
            } while (page.size() == PAGE);
        };
    }
}
