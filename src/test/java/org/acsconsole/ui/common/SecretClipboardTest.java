package org.acsconsole.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
final class SecretClipboardTest {

    private static final TokenValue TOKEN = new TokenValue("header.claims.signature");

    private final Deque<Runnable> later = new ArrayDeque<>();

    @Test
    void aTokenIsTakenBackFromTheClipboard() {
        lend();
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("header.claims.signature");
        later.remove().run();
        assertThat(Clipboard.getSystemClipboard().hasString()).isFalse();
    }

    @Test
    void whatWasCopiedSinceStays() {
        lend();
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "a shopping list"));
        later.remove().run();
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("a shopping list");
    }

    private void lend() {
        new SecretClipboard(Clipboard.getSystemClipboard(), (duration, then) -> later.add(then)).lend(TOKEN);
    }
}
