package org.acsconsole.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxThread.class)
final class SecretClipboardTest {

    private static final TokenValue TOKEN = new TokenValue("header.claims.signature");

    private final PauseTransition pause = new PauseTransition();
    private SecretClipboard lender;

    @BeforeEach
    void onTheWindowsThread() {
        lender = new SecretClipboard(Clipboard::getSystemClipboard, pause);
    }

    @Test
    void aTokenIsTakenBackFromTheClipboard() {
        lender.lend(TOKEN);
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("header.claims.signature");
        assertThat(pause.getDuration()).isEqualTo(SecretClipboard.LENT_FOR);
        passed();
        assertThat(Clipboard.getSystemClipboard().hasString()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "x-kde-passwordManagerHint, secret",
        "ExcludeClipboardContentFromMonitorProcessing, '\0\0\0\0'",
        "CanIncludeInClipboardHistory, '\0\0\0\0'",
    })
    void itIsMarkedAsSecretForClipboardHistories(String format, String mark) {
        lender.lend(TOKEN);
        assertThat(Clipboard.getSystemClipboard().getContent(DataFormat.lookupMimeType(format)))
                .isEqualTo(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatWasCopiedSinceStays() {
        lender.lend(TOKEN);
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "a shopping list"));
        passed();
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("a shopping list");
    }

    @Test
    void whatIsCopiedTwiceIsLentForTheWholeTimeFromTheSecond() {
        lender.lend(TOKEN);
        pause.jumpTo(Duration.seconds(29));
        lender.lend(TOKEN);
        assertThat(pause.getCurrentTime()).isEqualTo(Duration.ZERO);
    }

    @Test
    void nothingIsSaidToBeLentOnceItIsTakenBack() {
        lender.lend(TOKEN);
        assertThat(lender.lending().get()).isTrue();
        passed();
        assertThat(lender.lending().get()).isFalse();
    }

    private void passed() {
        pause.getOnFinished().handle(new ActionEvent());
    }
}
