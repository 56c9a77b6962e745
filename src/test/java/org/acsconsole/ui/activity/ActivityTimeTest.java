package org.acsconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.acsconsole.identity.Period;
import org.acsconsole.ui.activity.ActivityTime.Kind;
import org.junit.jupiter.api.Test;

final class ActivityTimeTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");

    @Test
    void todayBeginsAtMidnightOfTheTimeZone() {
        assertThat(of(Kind.TODAY)).isEqualTo(new Period(Instant.parse("2026-11-28T15:00:00Z"), null));
    }

    @Test
    void theLastHoursAndDaysEndNow() {
        assertThat(of(Kind.LAST_DAY).from()).isEqualTo("2026-11-27T20:00:00Z");
        assertThat(of(Kind.LAST_WEEK).from()).isEqualTo("2026-11-21T20:00:00Z");
        assertThat(of(Kind.LAST_MONTH).from()).isEqualTo("2026-10-29T20:00:00Z");
    }

    @Test
    void aChosenPeriodHasItsLastDayAsAWhole() {
        LocalDate day = LocalDate.of(2026, 11, 28);
        assertThat(new ActivityTime(Kind.CHOSEN, day, day).at(NOW, SEOUL))
                .isEqualTo(new Period(Instant.parse("2026-11-27T15:00:00Z"), Instant.parse("2026-11-28T15:00:00Z")));
        assertThat(new ActivityTime(Kind.CHOSEN, null, null).at(NOW, SEOUL)).isEqualTo(Period.ALWAYS);
    }

    private static Period of(Kind kind) {
        return new ActivityTime(kind, null, null).at(NOW, SEOUL);
    }
}
