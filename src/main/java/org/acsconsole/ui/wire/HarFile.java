package org.acsconsole.ui.wire;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.acsconsole.ui.control.SavedFile;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.Dropped;
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
    static void write(Path file, List<Exchange> exchanges, Dropped dropped) {
        Texts english = new Texts(Locale.ENGLISH);
        SavedFile.replace(file, out -> new Har(why -> WireText.whyNone(why, english), dropped).write(exchanges, out));
    }
}
