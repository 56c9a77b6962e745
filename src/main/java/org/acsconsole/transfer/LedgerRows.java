package org.acsconsole.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.TokenVault;
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

    /** The items of a job, in their order. */
    public static RowSource<JobItemRow> items(JobJournal journal, UUID job) {
        return LedgerRows.<JobItemRow, Long>pages(
                last -> journal.items(new JobItemQuery(job, Set.of(), last == null ? -1 : last, PAGE)),
                row -> row.item().position());
    }

    /** Tokens that this console issued, with their values as far as it still holds them. */
    public static RowSource<TokenWithValue> values(List<IssuedToken> tokens, TokenVault vault, Ledger ledger) {
        return sink -> {
            for (IssuedToken token : tokens) {
                Optional<TokenValue> value = vault.value(token);
                if (value.isPresent()) {
                    IdentityDetails details = ledger.identity(token.identity())
                            .map(Identity::details)
                            .orElse(IdentityDetails.NONE);
                    sink.accept(new TokenWithValue(token, details, value.get()));
                }
            }
        };
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
