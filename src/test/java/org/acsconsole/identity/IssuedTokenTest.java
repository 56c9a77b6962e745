package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a token stands, at the moments at which it changes. */
final class IssuedTokenTest {

    private static final IdentityId ID =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");
    private static final Instant ISSUED = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration LAG = Duration.ofMinutes(15);

    @ParameterizedTest
    @CsvSource({
        "PT0S, LIVE",
        "PT49M59.999999S, LIVE",
        "PT50M, EXPIRING",
        "PT59M59.999999S, EXPIRING",
        "PT1H, EXPIRED",
        "PT25H, EXPIRED"
    })
    void aTokenIsLiveThenExpiringThenExpired(Duration age, TokenState state) {
        assertThat(token(null, null).stateAt(ISSUED.plus(age))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "PT20M, PT20M, REVOKING",
        "PT20M, PT34M59.999999S, REVOKING",
        "PT20M, PT35M, REVOKED",
        "PT50M, PT59M59.999999S, REVOKING",
        "PT50M, PT1H, REVOKED",
        "PT20M, PT2H, REVOKED"
    })
    void aRevokedTokenIsRevokingUntilTheLagIsOverOrItExpires(Duration revoked, Duration age, TokenState state) {
        assertThat(token(revoked, null).stateAt(ISSUED.plus(age))).isEqualTo(state);
    }

    @Test
    void withoutALagARevokedTokenIsRevokedAtOnce() {
        Instant revoked = ISSUED.plus(Duration.ofMinutes(20));
        TokenTimes times = new TokenTimes(ISSUED, ISSUED.plus(LIFE), Revocation.at(revoked), null, false);
        assertThat(token(times).stateAt(revoked)).isEqualTo(TokenState.REVOKED);
        assertThat(token(times).stateAt(ISSUED)).as("the clock set back").isEqualTo(TokenState.REVOKED);
    }

    @Test
    void aTokenThatTheClockHasOutlivedDoesNotComeBackWithIt() {
        IssuedToken outlived = token(new TokenTimes(ISSUED, ISSUED.plus(LIFE), null, null, true));
        assertThat(outlived.stateAt(ISSUED)).isEqualTo(TokenState.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"PT20M, UNKNOWN", "PT59M59S, UNKNOWN", "PT1H, EXPIRED"})
    void anUnsettledTokenIsUnknownUntilItExpires(Duration age, TokenState state) {
        assertThat(token(null, Duration.ofMinutes(20)).stateAt(ISSUED.plus(age)))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource
    void whatMayStillBeAcceptedIsUsable(TokenState state) {
        assertThat(state.usable())
                .isNotEqualTo(Set.of(TokenState.EXPIRED, TokenState.REVOKED, TokenState.DAMAGED)
                        .contains(state));
    }

    @Test
    void aTokenWithoutScopeCannotHaveBeenWritten() {
        TokenFingerprint fingerprint = TokenFingerprint.of(new TokenValue("a"));
        IssuedToken damaged = new IssuedToken(fingerprint, ID, Set.of(), times(null, null));
        assertThat(damaged.stateAt(Instant.EPOCH)).isEqualTo(TokenState.DAMAGED);
    }

    @Test
    void aTokenExpiresAfterItIsIssued() {
        assertThatIllegalArgumentException().isThrownBy(() -> TokenTimes.of(ISSUED, ISSUED));
    }

    private static IssuedToken token(@Nullable Duration revoked, @Nullable Duration unsettled) {
        return token(times(revoked, unsettled));
    }

    private static IssuedToken token(TokenTimes times) {
        return new IssuedToken(TokenFingerprint.of(new TokenValue("a")), ID, Set.of(TokenScope.CHAT), times);
    }

    private static TokenTimes times(@Nullable Duration revoked, @Nullable Duration unsettled) {
        Instant at = after(revoked);
        return new TokenTimes(
                ISSUED, ISSUED.plus(LIFE), at == null ? null : new Revocation(at, LAG), after(unsettled), false);
    }

    private static @Nullable Instant after(@Nullable Duration age) {
        return age == null ? null : ISSUED.plus(age);
    }
}
