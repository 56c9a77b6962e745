package org.acsconsole.workshop.http;

import java.time.Duration;

/**
 * What a sender may do.
 *
 * @param bodyBytes the longest body
 * @param unsignedBytes the longest body that is kept of a sender who is not known
 * @param connections how many may be open at a time; more wait
 * @param requestTime how long a request may take to arrive
 * @param stopTime how long closing waits for requests in flight
 */
public record HttpLimits(int bodyBytes, int unsignedBytes, int connections, Duration requestTime, Duration stopTime) {

    public static final HttpLimits USUAL =
            new HttpLimits(1 << 20, 32 << 10, 400, Duration.ofSeconds(20), Duration.ofSeconds(5));

    public HttpLimits {
        if (bodyBytes < 1
                || unsignedBytes < 1
                || connections < 1
                || !requestTime.isPositive()
                || stopTime.isNegative()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
