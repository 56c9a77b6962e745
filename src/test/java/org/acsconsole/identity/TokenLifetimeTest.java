package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenLifetimeTest {

    @ParameterizedTest
    @ValueSource(longs = {60, 61, 1439, 1440})
    void sixtyTo1440MinutesAreALifetime(long minutes) {
        assertThat(TokenLifetime.allows(minutes)).isTrue();
        assertThat(TokenLifetime.ofMinutes(minutes).duration()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(longs = {Integer.MIN_VALUE, -60, 0, 59, 1441, Integer.MAX_VALUE})
    void nothingElseIs(long minutes) {
        assertThat(TokenLifetime.allows(minutes)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> TokenLifetime.ofMinutes(minutes));
    }

    @Test
    void aPartOfAMinuteIsRefusedForTheSdkWouldDropIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TokenLifetime(TokenLifetime.SHORTEST.duration().plusSeconds(59)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TokenLifetime(TokenLifetime.LONGEST.duration().plusNanos(1)));
    }

    @Test
    void lifetimesAreOrderedByTheirLength() {
        assertThat(TokenLifetime.SHORTEST).isLessThan(TokenLifetime.LONGEST);
    }
}
