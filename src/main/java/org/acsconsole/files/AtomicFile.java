package org.acsconsole.files;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Replaces whole files in one step, so that a crash leaves the old content or the new; only their owner may read them. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        void to(OutputStream out) throws IOException;
    }

    public static void replace(Path file, byte[] content) throws IOException {
        replace(file, out -> out.write(content));
    }

    /** Returns when the content is durable; if it cannot be written, the file is as it was. */
    public static void replace(Path file, Content content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            OwnerOnly.file(draft);
            try (FileOutputStream disk = new FileOutputStream(draft.toFile())) {
                OutputStream buffered = new BufferedOutputStream(disk);
                content.to(buffered);
                buffered.flush();
                disk.getFD().sync();
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
