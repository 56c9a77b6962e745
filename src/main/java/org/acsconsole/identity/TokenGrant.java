package org.acsconsole.identity;

import java.time.Instant;

/** A token as the service hands it out. */
public record TokenGrant(TokenValue value, Instant expiresAt) {}
