package org.acsconsole.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the service answered.
 *
 * @param requestId the service's own request ID; null if it gave none
 */
public record ServiceAnswer<T extends @Nullable Object>(
        T value, @Nullable String requestId) {}
