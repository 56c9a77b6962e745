package org.acsconsole.ui;

import java.time.Duration;

/** Something that a service does wrong because it was asked to. */
public sealed interface FaultInjection {

    /** Every answer is late. */
    record Latency(Duration added) implements FaultInjection {}

    /**
     * The next requests fail.
     *
     * @param kind how they fail, as the service's doors name it: {@code 429}, {@code lost-answer}
     */
    record FailNext(int left, String kind) implements FaultInjection {}

    /**
     * A share of the requests fails.
     *
     * @param kind as in {@link FailNext}
     */
    record FailShare(int percent, String kind) implements FaultInjection {}

    /** Azure's limits hold; {@code percent} is used of the one that is used most. */
    record Limits(int percent) implements FaultInjection {}

    /** A revocation is felt late. */
    record SlowRevocation(Duration delay) implements FaultInjection {}
}
