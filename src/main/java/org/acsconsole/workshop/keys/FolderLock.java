package org.acsconsole.workshop.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.acsconsole.files.OwnerOnly;

/** Keeps a second service away from a data folder in use; the system lets go of it when the process ends. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, or says that it is in use. */
    public static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(OwnerOnly.file(folder.resolve("workshop.lock")), StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            channel.close();
            throw new FolderInUseException(folder);
        }
        return new FolderLock(channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
