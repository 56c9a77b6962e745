package org.acsconsole.workshop.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the service does wrong on purpose.
 *
 * @param latency added to each request
 * @param limits whether Azure's published limits are kept
 * @param usage how much of each limit is used; all nothing while they are not kept
 * @param failNext what happens to the next requests; null for nothing
 * @param failShare what happens to a share of the requests; null for nothing
 * @param revocationDelay after what span of service time a revoke takes effect
 */
public record FaultsInForce(
        Duration latency,
        boolean limits,
        List<Usage> usage,
        @Nullable FailNext failNext,
        @Nullable FailShare failShare,
        Duration revocationDelay) {

    public FaultsInForce {
        usage = List.copyOf(usage);
    }

    /** Whether there is anything to be seen in the top bar. */
    public boolean any() {
        return !latency.isZero() || limits || failNext != null || failShare != null || !revocationDelay.isZero();
    }

    /** What may happen to a request. */
    public enum Kind {
        /** 429 with the wait in {@code Retry-After}; nothing is done. */
        TOO_MANY_REQUESTS("429"),
        /** 500; nothing is done. */
        INTERNAL("500"),
        /** 503; nothing is done. */
        UNAVAILABLE("503"),
        /** The connection is reset; nothing is done. */
        RESET("reset"),
        /** All is done, and the connection is closed without an answer. */
        LOST_ANSWER("lost-answer");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** As the service's doors have it, such as {@code lost-answer}. */
        public String wireName() {
            return wireName;
        }

        public static Optional<Kind> of(String wireName) {
            return Stream.of(values())
                    .filter(kind -> kind.wireName.equals(wireName))
                    .findFirst();
        }
    }

    /**
     * The next requests fail.
     *
     * @param count how many are still to come
     */
    public record FailNext(int count, Kind kind) {}

    /**
     * A share of the requests fails.
     *
     * @param percent 1 to 100
     */
    public record FailShare(int percent, Kind kind) {}

    /**
     * How much of a limit is used.
     *
     * @param operation such as {@code create}
     * @param resetsIn when the window ends; zero if none has begun
     */
    public record Usage(String operation, int used, int limit, Duration window, Duration resetsIn) {}

    /**
     * What is to become different; null for what stays.
     *
     * @param failNext a count of 0 for nothing any more
     * @param failShare 0 percent for nothing any more
     */
    public record Change(
            @Nullable Duration latency,
            @Nullable Boolean limits,
            @Nullable FailNext failNext,
            @Nullable FailShare failShare,
            @Nullable Duration revocationDelay) {

        public static final Change NOTHING = new Change(null, null, null, null, null);

        public Change withLatency(Duration wanted) {
            return new Change(wanted, limits, failNext, failShare, revocationDelay);
        }

        public Change withLimits(boolean wanted) {
            return new Change(latency, wanted, failNext, failShare, revocationDelay);
        }

        /** A count of 0 takes back what was asked for. */
        public Change withFailNext(int count, Kind kind) {
            return new Change(latency, limits, new FailNext(count, kind), failShare, revocationDelay);
        }

        /** 0 percent takes back what was asked for. */
        public Change withFailShare(int percent, Kind kind) {
            return new Change(latency, limits, failNext, new FailShare(percent, kind), revocationDelay);
        }

        public Change withRevocationDelay(Duration wanted) {
            return new Change(latency, limits, failNext, failShare, wanted);
        }
    }
}
