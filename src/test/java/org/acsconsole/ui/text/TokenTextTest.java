package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chat                                                | chat
            chat voip                                           | chat, voip
            chat voip chat.join chat.join.limited voip.join     | chat, voip +3
            chat.join.limited                                   | chat.join.limited
            chat.join chat.join.limited                         | chat.join +1
            voip voip.join                                      | voip +1
            """)
    void scopesFoldIntoWholeWords(String scopes, String folded) {
        Set<TokenScope> all = Arrays.stream(scopes.split(" "))
                .map(name -> TokenScope.of(name).orElseThrow())
                .collect(Collectors.toSet());
        assertThat(TokenText.foldedScopes(token(all, false))).isEqualTo(folded);
    }

    @Test
    void whatExpiredBeforeTheClockWasPutBackSaysSo() {
        TokenText text = new TokenText(new Texts(Locale.ENGLISH));
        IssuedToken token = token(Set.of(TokenScope.CHAT), true);
        assertThat(text.state(token, Instant.EPOCH.plusSeconds(60))).isEqualTo("expired before the clock was put back");
        assertThat(text.state(token, Instant.EPOCH.plusSeconds(3_600))).isEqualTo("expired");
        assertThat(text.state(token(Set.of(TokenScope.CHAT), false), Instant.EPOCH))
                .isEqualTo("live");
    }

    private static IssuedToken token(Set<TokenScope> scopes, boolean outlived) {
        return new IssuedToken(
                new TokenFingerprint("0".repeat(64)),
                IdentityId.NOBODY,
                scopes,
                new TokenTimes(Instant.EPOCH, Instant.EPOCH.plusSeconds(3_600), null, null, outlived));
    }
}
