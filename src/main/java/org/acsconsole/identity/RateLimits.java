package org.acsconsole.identity;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Rate limits say how many calls of each operation a service accepts in any 30 seconds; an operation without a number is not limited.
 *
 * @param perWindow at least 1 each
 */
public record RateLimits(Map<Operation, Integer> perWindow) {

    /** The time in which the calls are counted (Azure's documentation, <i>Service limits</i>, section Identity). */
    public static final Duration WINDOW = Duration.ofSeconds(30);

    /** The names of the limited operations in the configuration and in the workshop service's protocol. */
    public static final Map<String, Operation> NAMES = Map.of(
            "create", Operation.CREATE,
            "createWithToken", Operation.CREATE_WITH_TOKEN,
            "issue", Operation.ISSUE,
            "exchangeTeams", Operation.EXCHANGE,
            "revoke", Operation.REVOKE,
            "delete", Operation.DELETE);

    public static final RateLimits NONE = new RateLimits(Map.of());

    /** The limits of an ACS resource, from the same page. */
    public static final RateLimits AZURE = new RateLimits(Map.of(
            Operation.CREATE, 1_000,
            Operation.CREATE_WITH_TOKEN, 1_000,
            Operation.ISSUE, 1_000,
            Operation.EXCHANGE, 500,
            Operation.REVOKE, 500,
            Operation.DELETE, 500));

    public RateLimits {
        perWindow = Map.copyOf(perWindow);
        if (perWindow.values().stream().anyMatch(limit -> limit < 1)) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    /** Returns the lower limit of both for each operation. */
    public RateLimits and(RateLimits other) {
        Map<Operation, Integer> lower = new EnumMap<>(Operation.class);
        lower.putAll(perWindow);
        other.perWindow.forEach((operation, limit) -> lower.merge(operation, limit, Math::min));
        return new RateLimits(lower);
    }

    public OptionalInt of(Operation operation) {
        Integer limit = perWindow.get(operation);
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
