package org.acsconsole.identity;

import java.util.Map;

/**
 * The limits that a service enforces at present.
 *
 * @param used how many calls of each operation the service counts already
 */
public record ServiceLimits(RateLimits limits, Map<Operation, Integer> used) {

    public ServiceLimits {
        used = Map.copyOf(used);
    }
}
