package org.acsconsole.ui.shell;

import java.time.Duration;
import java.time.Instant;
import org.acsconsole.host.ServiceState;
import org.jspecify.annotations.Nullable;

/** Notices that somebody moved the service's clock: between two looks it went on otherwise than at its rate. */
final class ClockMoves {

    private static final Duration UNEVEN = Duration.ofSeconds(2);

    private @Nullable Look last;
    private boolean suspected;

    private record Look(Instant wall, Instant service, int rate, boolean frozen) {

        boolean goesLike(Look other) {
            return rate == other.rate && frozen == other.frozen;
        }

        boolean leadsTo(Look next) {
            Duration passed =
                    frozen ? Duration.ZERO : Duration.between(wall, next.wall).multipliedBy(rate);
            Duration off = Duration.between(service.plus(passed), next.service).abs();
            return off.compareTo(UNEVEN.multipliedBy(Math.max(1, rate))) <= 0;
        }
    }

    /**
     * Whether the look before this one was the first after a move: a clock that is set to another rate is off for one look, too,
     * until that is read.
     *
     * @param state null where the clock cannot be moved, or nobody knows
     */
    boolean movedAt(Instant wall, Instant service, @Nullable ServiceState state) {
        Look before = last;
        Look now = state == null ? null : new Look(wall, service, state.rate(), state.frozen());
        last = now;
        if (before == null || now == null || !before.goesLike(now)) {
            suspected = false;
            return false;
        }
        boolean moved = suspected;
        suspected = !before.leadsTo(now);
        return moved;
    }
}
