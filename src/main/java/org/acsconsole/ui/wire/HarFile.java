package org.acsconsole.ui.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.acsconsole.ui.control.SavedFile;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Har;

/** Writes an archive in whole or not at all; in English, as the format is: it goes to tools and to others. */
final class HarFile {

    private HarFile() {}

    /**
     * Blocks.
     *
     * @throws org.acsconsole.identity.FaultException if that cannot be
     */
    static void write(Path file, List<Exchange> exchanges) {
        Texts english = new Texts(Locale.ENGLISH);
        SavedFile.write(file, whole -> {
            Path unfinished = Files.createTempFile(whole.toAbsolutePath().getParent(), "wire", ".har");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    Har.write(exchanges, why -> WireText.whyNone(why, english), out);
                }
                Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw SavedFile.notSaved(whole, e);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        });
    }
}
