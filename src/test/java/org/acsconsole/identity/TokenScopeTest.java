package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenScopeTest {

    @Test
    void theNamesAreThoseOfTheProtocol() {
        assertThat(Arrays.stream(TokenScope.values()).map(TokenScope::wireName))
                .containsExactly("chat", "voip", "chat.join", "chat.join.limited", "voip.join");
    }

    @ParameterizedTest
    @EnumSource
    void aScopeIsFoundByItsName(TokenScope scope) {
        assertThat(TokenScope.of(scope.wireName())).contains(scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CHAT", "pstn", "chat ", "chat.join."})
    void otherNamesAreUnknown(String name) {
        assertThat(TokenScope.of(name)).isEmpty();
    }

    @Test
    void scopesAreJoinedInOneOrder() {
        assertThat(TokenScope.join(List.of(TokenScope.VOIP_JOIN, TokenScope.CHAT)))
                .isEqualTo("chat,voip.join");
    }
}
