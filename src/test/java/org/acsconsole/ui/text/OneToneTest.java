package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.TokenState;
import org.junit.jupiter.api.Test;

final class OneToneTest {

    @Test
    void whatIsUnknownHasOneToneWhateverItIs() {
        assertThat(IdentityStateTone.of(IdentityState.UNKNOWN)).isEqualTo(TokenText.tone(TokenState.UNKNOWN));
    }
}
