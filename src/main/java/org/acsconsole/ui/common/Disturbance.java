package org.acsconsole.ui.common;

import java.time.Duration;

/** Something that a service does wrong because it was asked to. */
public sealed interface Disturbance {

    /** Every answer is late. */
    record Latency(Duration added) implements Disturbance {}

    /**
     * The next requests fail.
     *
     * @param kind how they fail, as the service's doors name it: {@code 429}, {@code lost-answer}
     */
    record FailNext(int left, String kind) implements Disturbance {}

    /**
     * A share of the requests fails.
     *
     * @param kind as in {@link FailNext}
     */
    record FailShare(int percent, String kind) implements Disturbance {}

    /** Azure's limits hold; {@code percent} is used of the one that is used most. */
    record Limits(int percent) implements Disturbance {}

    /** A revocation is felt late. */
    record SlowRevocation(Duration delay) implements Disturbance {}
}
