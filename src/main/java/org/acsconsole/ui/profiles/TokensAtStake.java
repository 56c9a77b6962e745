package org.acsconsole.ui.profiles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.TokenState;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that may end with a key: those that are valid by the ledger, which does not know with which key a token was issued.
 *
 * @param tokens how many there are
 * @param identities how many identities they are of
 * @param first the first of them
 */
record TokensAtStake(long tokens, long identities, List<Row> first) {

    /** How many are listed at most. */
    static final int LISTED = 500;

    /** No token is known. */
    static final TokensAtStake NONE = new TokensAtStake(0, 0, List.of());

    private static final int PAGE = 1_000;
    private static final int OF_ONE = 100;

    /** A token, and whose it is. */
    record Row(Identity identity, IssuedToken token) {}

    TokensAtStake {
        first = List.copyOf(first);
    }

    /**
     * Reads the ledger; blocks, and ends with {@link Fault.Cancelled} if it is interrupted.
     *
     * @param now on the service's clock
     */
    static TokensAtStake of(Ledger ledger, Instant now) {
        long tokens = 0;
        long identities = 0;
        List<Row> first = new ArrayList<>();
        List<IdentityRow> page = page(ledger, null, now);
        while (!page.isEmpty()) {
            identities += page.size();
            for (IdentityRow each : page) {
                tokens += each.liveTokens();
                if (first.size() < LISTED) {
                    first.addAll(rows(ledger, each.identity(), now));
                }
            }
            page = page.size() < PAGE ? List.of() : page(ledger, page.getLast(), now);
        }
        return new TokensAtStake(tokens, identities, first.subList(0, Math.min(first.size(), LISTED)));
    }

    private static List<IdentityRow> page(Ledger ledger, @Nullable IdentityRow after, Instant now) {
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Cancelled());
        }
        return ledger.identities(
                new IdentityQuery(IdentityFilter.WITH_LIVE_TOKENS, "", IdentityOrder.NEWEST_FIRST, after, PAGE, now));
    }

    private static List<Row> rows(Ledger ledger, Identity identity, Instant now) {
        return ledger.tokens(identity.id(), OF_ONE).stream()
                .filter(token -> isValid(token.stateAt(now)))
                .map(token -> new Row(identity, token))
                .toList();
    }

    private static boolean isValid(TokenState state) {
        return switch (state) {
            case LIVE, EXPIRING, UNKNOWN -> true;
            case EXPIRED, REVOKING, REVOKED, DAMAGED -> false;
        };
    }
}
