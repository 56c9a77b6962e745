package org.acsconsole.ui.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.acsconsole.identity.TokenLifetime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be typed as a lifetime. */
final class LifetimeEntryTest {

    @ParameterizedTest
    @CsvSource({"60,60", "1440,1440", "1:00,60", "24:00,1440", "' 1:30 ',90", "0:90,0", "01:05,65", "0060,60"})
    void minutesOrHoursAndMinutesAreRead(String typed, int minutes) {
        assertThat(LifetimeEntry.read(typed))
                .isEqualTo(
                        minutes == 0
                                ? new LifetimeEntry.Unreadable()
                                : new LifetimeEntry.Valid(TokenLifetime.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "1441", "0", "0:59", "24:01", "999999", "9999:59"})
    void whatTheServiceRefusesIsRefusedBeforeItIsSent(String typed) {
        assertThat(LifetimeEntry.read(typed)).isEqualTo(new LifetimeEntry.OutOfRange());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1h", "-60", "1:5", "1:60", ":30", "1:", "1.5", "６０", "99999999999999999999"})
    void whatIsNoLengthOfTimeIsUnreadable(String typed) {
        assertThat(LifetimeEntry.read(typed)).isEqualTo(new LifetimeEntry.Unreadable());
    }

    @Test
    void whatIsWrittenCanBeRead() {
        for (int minutes = 60; minutes <= 1440; minutes++) {
            TokenLifetime lifetime = TokenLifetime.ofMinutes(minutes);
            assertThat(LifetimeEntry.read(LifetimeEntry.write(lifetime))).isEqualTo(new LifetimeEntry.Valid(lifetime));
        }
    }
}
