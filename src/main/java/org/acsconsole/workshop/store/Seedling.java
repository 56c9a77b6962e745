package org.acsconsole.workshop.store;

import org.jspecify.annotations.Nullable;

/**
 * An identity that the service is to begin with.
 *
 * @param revoke one that has not taken effect yet; null if there is none
 */
public record Seedling(StoredIdentity identity, @Nullable DelayedRevoke revoke) {}
