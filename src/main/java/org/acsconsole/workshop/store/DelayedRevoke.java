package org.acsconsole.workshop.store;

import java.time.Instant;

/**
 * A revoke that does not take effect at once.
 *
 * @param placedAt its place in the order: it ends the tokens before it
 * @param endsOn when it ends them
 */
public record DelayedRevoke(long placedAt, Instant endsOn) {}
