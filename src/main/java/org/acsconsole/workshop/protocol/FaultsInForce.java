package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service does wrong on purpose.
 *
 * @param latencyMillis added to each request
 * @param limitPercent how much of Azure's published limits is enforced, 0 for none
 * @param failNext what happens to the next requests; null for nothing
 * @param failShare what happens to a share of the requests; null for nothing
 * @param revocationDelay after what span of service time a revocation takes effect
 * @param usage how much of each limit is used; nothing of any while they are not enforced
 */
@JsonPropertyOrder({"latencyMillis", "limits", "limitPercent"})
@JsonIgnoreProperties(value = "limits", allowGetters = true)
public record FaultsInForce(
        int latencyMillis,
        int limitPercent,
        @Nullable FailNext failNext,
        @Nullable FailShare failShare,
        Duration revocationDelay,
        List<Usage> usage) {

    public FaultsInForce {
        Objects.requireNonNull(revocationDelay);
        usage = List.copyOf(usage);
    }

    /** Whether limits are enforced. */
    @JsonProperty
    public boolean limits() {
        return limitPercent > 0;
    }

    /** Whether any fault is in force. */
    public boolean any() {
        return latencyMillis > 0 || limits() || failNext != null || failShare != null || !revocationDelay.isZero();
    }

    /**
     * How much of a limit is used.
     *
     * @param operation such as {@code create}
     * @param windowMillis the length of the window that is counted in
     * @param resetsInMillis when the window ends; zero if none has begun
     */
    public record Usage(String operation, int used, int limit, long windowMillis, long resetsInMillis) {}
}
