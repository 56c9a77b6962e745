package org.acsconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.acsconsole.host.ServiceState;
import org.junit.jupiter.api.Test;

/** A clock that is moved is noticed, one that only goes at another rate is not. */
final class ClockMovesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ServiceState USUAL = new ServiceState(1, false, List.of());
    private static final ServiceState QUICK = new ServiceState(60, false, List.of());
    private static final ServiceState FROZEN = new ServiceState(1, true, List.of());

    private final ClockMoves moves = new ClockMoves();

    @Test
    void aJumpIsReportedOnceAtTheNextLook() {
        assertThat(look(0, 0, USUAL)).isFalse();
        assertThat(look(1, 1, USUAL)).isFalse();
        assertThat(look(2, 602, USUAL)).isFalse();
        assertThat(look(3, 603, USUAL)).isTrue();
        assertThat(look(4, 604, USUAL)).isFalse();
    }

    @Test
    void aJumpBackOfAFrozenClockIsReported() {
        look(0, 0, FROZEN);
        assertThat(look(5, 0, FROZEN)).isFalse();
        look(6, -3_600, FROZEN);
        assertThat(look(7, -3_600, FROZEN)).isTrue();
    }

    @Test
    void anotherRateIsNotAMoveThoughItIsSeenAPollLater() {
        look(0, 0, USUAL);
        assertThat(look(1, 31, USUAL)).isFalse();
        assertThat(look(2, 91, QUICK)).isFalse();
        assertThat(look(3, 151, QUICK)).isFalse();
    }

    @Test
    void whereNoClockCanBeMovedNoneIs() {
        look(0, 0, USUAL);
        assertThat(moves.movedAt(NOON, NOON.plusSeconds(900), null)).isFalse();
        assertThat(look(2, 2, USUAL)).isFalse();
        assertThat(look(3, 3, USUAL)).isFalse();
    }

    private boolean look(long wall, long service, ServiceState state) {
        return moves.movedAt(NOON.plusSeconds(wall), NOON.plusSeconds(service), state);
    }
}
