package org.acsconsole.ui.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import org.acsconsole.identity.TokenValue;

/**
 * Lends a secret, such as a token's value, to the clipboard and takes it back 30 seconds after it was copied last, or when it is
 * told to, unless something else was copied since. On the window's thread.
 */
public final class SecretClipboard {

    public static final Duration LENT_FOR = Duration.seconds(30);

    /** What tells the clipboard histories of KDE (and many of GNOME), Windows and macOS to keep nothing. */
    private static final Map<DataFormat, byte[]> SECRET = Map.of(
            format("x-kde-passwordManagerHint"), "secret".getBytes(StandardCharsets.US_ASCII),
            format("ExcludeClipboardContentFromMonitorProcessing"), new byte[4],
            format("CanIncludeInClipboardHistory"), new byte[4],
            format("CanUploadToCloudClipboard"), new byte[4],
            format("org.nspasteboard.ConcealedType"), new byte[0]);

    private final Supplier<Clipboard> clipboard;
    private final PauseTransition pause;
    private final ReadOnlyBooleanWrapper lending = new ReadOnlyBooleanWrapper();
    private String lent = "";

    public SecretClipboard() {
        this(Clipboard::getSystemClipboard, new PauseTransition());
    }

    SecretClipboard(Supplier<Clipboard> clipboard, PauseTransition pause) {
        this.clipboard = clipboard;
        this.pause = pause;
        pause.setDuration(LENT_FOR);
        pause.setOnFinished(over -> takeBack());
    }

    /** Copies the token. */
    public void lend(TokenValue token) {
        lend(token.reveal());
    }

    /** Copies the secret. */
    public void lend(String secret) {
        Map<DataFormat, Object> content = new HashMap<>(Map.of(DataFormat.PLAIN_TEXT, secret));
        SECRET.forEach((format, mark) -> content.put(format, ByteBuffer.wrap(mark)));
        clipboard.get().setContent(content);
        lent = secret;
        lending.set(true);
        pause.playFromStart();
    }

    /** Takes back at once what is lent, as when nobody will be there to do it later. */
    public void takeBack() {
        pause.stop();
        if (!lent.isEmpty() && lent.equals(clipboard.get().getString())) {
            clipboard.get().clear();
        }
        lent = "";
        lending.set(false);
    }

    /** Whether something is lent that is still to be taken back. */
    public ReadOnlyBooleanProperty lending() {
        return lending.getReadOnlyProperty();
    }

    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }
}
