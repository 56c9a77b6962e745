package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:04:12Z");

    private final Times times = new Times(new Texts(Locale.ENGLISH), ZoneId.of("UTC"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:02:00Z, 09:02",
        "2026-11-22T23:59:00Z, yesterday",
        "2026-11-18T10:00:00Z, 18 Nov",
        "2025-11-18T10:00:00Z, 2025-11-18",
        "2026-11-24T10:00:00Z, 24 Nov"
    })
    void aMomentIsReportedAsNearAsAListNeedsIt(String then, String text) {
        assertThat(times.near(Instant.parse(then), NOW)).isEqualTo(text);
    }

    @Test
    void todayIsTodayWhereThePersonIs() {
        Times seoul = new Times(new Texts(Locale.KOREAN), ZoneId.of("Asia/Seoul"));
        assertThat(seoul.near(Instant.parse("2026-11-22T14:30:00Z"), NOW)).isEqualTo("어제");
        assertThat(seoul.near(Instant.parse("2026-11-22T15:30:00Z"), NOW)).isEqualTo("00:30");
        assertThat(seoul.near(Instant.parse("2026-11-18T03:00:00Z"), NOW)).isEqualTo("11월 18일");
        assertThat(seoul.full(NOW)).isEqualTo("2026-11-23 18:04:12 +09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, now",
        "0, now",
        "1, in 1 s",
        "59, in 59 s",
        "60, in 1 min",
        "89, in 1 min",
        "90, in 2 min",
        "3569, in 59 min",
        "3599, in 1 h",
        "3600, in 1 h",
        "5397, in 1.5 h",
        "35999, in 10 h",
        "86398, in 24 h",
        "170999, in 47 h",
        "172799, in 2 d",
        "216000, in 2.5 d"
    })
    void howFarOffIsReportedInOneUnit(long seconds, String text) {
        assertThat(times.until(NOW.plusSeconds(seconds), NOW)).isEqualTo(text);
    }

    @Test
    void whatIsLessThanASecondOffIsNotNow() {
        assertThat(times.until(NOW.plusMillis(300), NOW)).isEqualTo("in 1 s");
    }

    @Test
    void anHourAndAHalfIsNotCutToAnHourInKorean() {
        Times seoul = new Times(new Texts(Locale.KOREAN), ZoneId.of("Asia/Seoul"));
        assertThat(seoul.until(NOW.plusSeconds(5_397), NOW)).isEqualTo("1.5시간 후");
    }

    @ParameterizedTest
    @CsvSource({"-1, —", "0, —", "9, 0:09", "3492, 58:12", "7150, 1:59:10", "86400, 24:00:00"})
    void whatIsLeftIsCountedDown(long seconds, String text) {
        assertThat(times.left(NOW.plusSeconds(seconds), NOW)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, —", "84, 84 ms", "999, 999 ms", "1000, 1.0 s", "61250, 61.2 s"})
    void howLongSomethingTookIsReported(long millis, String text) {
        assertThat(times.took(Duration.ofMillis(millis))).isEqualTo(text);
    }
}
