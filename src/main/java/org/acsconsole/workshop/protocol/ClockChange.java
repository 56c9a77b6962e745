package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request to change the clock in one way; null for the ways that are not meant.
 *
 * @param advance by how much the clock jumps; back if it is negative, which revives no token that had expired
 * @param rate how many times as fast as the computer's clock it runs
 * @param frozen whether it stands
 * @param reset true to return to the computer's time, at its pace
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockChange(
        @Nullable Duration advance,
        @Range(least = 1, most = 3600) @Nullable Integer rate,
        @Nullable Boolean frozen,
        @Nullable Boolean reset) {

    public static ClockChange advance(Duration by) {
        return new ClockChange(by, null, null, null);
    }

    public static ClockChange rate(int rate) {
        return new ClockChange(null, rate, null, null);
    }

    public static ClockChange freeze(boolean frozen) {
        return new ClockChange(null, null, frozen, null);
    }

    public static ClockChange toRealTime() {
        return new ClockChange(null, null, null, true);
    }

    /** Whether exactly one way is meant. */
    public boolean isSingle() {
        return Stream.of(advance, rate, frozen, reset).filter(Objects::nonNull).count() == 1;
    }
}
