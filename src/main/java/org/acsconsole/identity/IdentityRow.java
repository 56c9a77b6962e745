package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identity with what a list shows of its tokens.
 *
 * @param liveTokens how many are neither expired nor revoked
 * @param nextExpiry when the first of these expires; null if there is none
 * @param number counts the identities as they came into the ledger
 */
public record IdentityRow(
        Identity identity, int liveTokens, @Nullable Instant nextExpiry, long number) {}
