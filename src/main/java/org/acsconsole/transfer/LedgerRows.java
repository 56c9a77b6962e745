package org.acsconsole.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerWalk;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.TokenVault;

/** Reads from a ledger what is exported. */
public final class LedgerRows {

    private LedgerRows() {}

    /** Rows that are known already, such as the selected ones, or that are read as they are sent. */
    public static <R> RowSource<R> of(Iterable<R> rows) {
        return sink -> {
            for (R row : rows) {
                sink.accept(row);
            }
        };
    }

    /** See {@link LedgerWalk#identities}. */
    public static RowSource<IdentityRow> identities(
            Ledger ledger, IdentityFilter filter, IdentitySearch search, Instant now) {
        return of(LedgerWalk.identities(ledger, filter, search, now));
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
        return of(LedgerWalk.activities(ledger, filter));
    }

    /** The items of a job, in their order. */
    public static RowSource<JobItemRow> items(JobJournal journal, UUID job) {
        return of(LedgerWalk.items(journal, job, Set.of()));
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
}
