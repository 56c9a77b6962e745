package org.acsconsole.identity;

import java.time.Instant;

/**
 * The service's clock was set back: what had expired, or was revoked effectively, when it showed {@code reached} does not come back.
 *
 * @param reached what it showed before
 * @param putTo what it showed after; what the ledger has of the time since then came after it
 */
public record ClockRewind(Instant reached, Instant putTo) {}
