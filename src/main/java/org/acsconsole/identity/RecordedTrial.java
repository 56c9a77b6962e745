package org.acsconsole.identity;

import java.time.Instant;

/**
 * A try of a token that the service answered, as the ledger has it.
 *
 * @param at when the answer came, on the service's clock
 */
public record RecordedTrial(TokenFingerprint token, Instant at, TokenTrial answer) {}
