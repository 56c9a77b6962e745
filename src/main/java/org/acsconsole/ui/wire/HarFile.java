package org.acsconsole.ui.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Har;

/** Writes an archive in whole or not at all. */
final class HarFile {

    private HarFile() {}

    static void write(Path file, List<Exchange> exchanges) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, "wire", ".har");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                Har.write(exchanges, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
