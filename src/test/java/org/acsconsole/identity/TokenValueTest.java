package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A token's text: shown to nobody who does not ask for it, and found again while the console is open. */
final class TokenValueTest {

    private static final IdentityId ID =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TokenValue value = new TokenValue("eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl");

    @Test
    void neitherAValueNorWhatHoldsItShowsTheText() {
        TokenGrant grant = new TokenGrant(value, NOON);
        assertThat(value.toString() + grant + new NewIdentityGrant(ID, grant) + new ServiceAnswer<>(grant, "r"))
                .contains("TokenValue[••••••]")
                .doesNotContain("eyJ")
                .doesNotContain("c2lnbmF0dXJl");
    }

    @Test
    void aValueIsItsText() {
        assertThat(value.reveal()).isEqualTo("eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl");
        assertThat(value).isEqualTo(new TokenValue(value.reveal())).isNotEqualTo(new TokenValue("other"));
        assertThat(value).hasSameHashCodeAs(new TokenValue(value.reveal()));
    }

    @Test
    void aValueIsNotBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenValue(" "));
    }

    @Test
    void aFingerprintIsTheSha256OfTheText() {
        assertThat(TokenFingerprint.of(new TokenValue("abc")).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenFingerprint("BA7816BF"));
    }

    @Test
    void theVaultGivesTheValueOfTheTokenThatItWasKeptFor() {
        TokenVault vault = new TokenVault();
        vault.keep(TokenFingerprint.of(value), value);
        assertThat(vault.value(issued(value))).contains(value);
        assertThat(vault.value(issued(new TokenValue("another run's")))).isEmpty();
    }

    private static IssuedToken issued(TokenValue value) {
        return new IssuedToken(
                TokenFingerprint.of(value), ID, Set.of(TokenScope.CHAT), TokenTimes.of(NOON, NOON.plusSeconds(3_600)));
    }
}
