package org.acsconsole.ui.common;

import java.util.Map;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import org.acsconsole.identity.TokenValue;

/** Lends a secret, such as a token's value, to the clipboard and takes it back after 30 seconds, unless something else was copied since. */
public final class SecretClipboard {

    public static final Duration LENT_FOR = Duration.seconds(30);

    private final Clipboard clipboard;
    private final BiConsumer<Duration, Runnable> later;

    public SecretClipboard() {
        this(Clipboard.getSystemClipboard(), SecretClipboard::pause);
    }

    SecretClipboard(Clipboard clipboard, BiConsumer<Duration, Runnable> later) {
        this.clipboard = clipboard;
        this.later = later;
    }

    /** Copies the token; on the window's thread. */
    public void lend(TokenValue token) {
        lend(token.reveal());
    }

    /** Copies the secret; on the window's thread. */
    public void lend(String secret) {
        clipboard.setContent(Map.of(DataFormat.PLAIN_TEXT, secret));
        later.accept(LENT_FOR, () -> takeBack(secret));
    }

    private void takeBack(String secret) {
        if (secret.equals(clipboard.getString())) {
            clipboard.clear();
        }
    }

    private static void pause(Duration duration, Runnable then) {
        PauseTransition pause = new PauseTransition(duration);
        pause.setOnFinished(over -> then.run());
        pause.play();
    }
}
