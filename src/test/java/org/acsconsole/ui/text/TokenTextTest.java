package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
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
        IssuedToken token = new IssuedToken(
                new TokenFingerprint("0".repeat(64)),
                IdentityId.NOBODY,
                all,
                new TokenTimes(Instant.EPOCH, Instant.EPOCH.plusSeconds(3_600), null, null, false));
        assertThat(TokenText.foldedScopes(token)).isEqualTo(folded);
    }
}
