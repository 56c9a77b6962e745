package org.acsconsole.host;

import java.time.Duration;

/** Something that a service does wrong because it was asked to. */
public sealed interface FaultInjection {

    /** Every answer is late. */
    record Latency(Duration added) implements FaultInjection {}

    /**
     * The next requests fail.
     *
     * @param kind how they fail, as the control protocol names it: {@code 429}, {@code lost-answer}
     */
    record FailNext(int left, String kind) implements FaultInjection {}

    /**
     * A share of the requests fails.
     *
     * @param kind as in {@link FailNext}
     */
    record FailShare(int percent, String kind) implements FaultInjection {}

    /** Azure's limits are enforced; {@code percent} is used of the one that is used most. */
    record Limits(int percent) implements FaultInjection {}

    /** A revocation takes effect late. */
    record SlowRevocation(Duration delay) implements FaultInjection {}
}
