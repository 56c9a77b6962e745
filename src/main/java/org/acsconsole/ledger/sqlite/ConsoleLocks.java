package org.acsconsole.ledger.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.acsconsole.files.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * The locks by which consoles that share a ledger see which of them run: each locks the byte of a file that its number names, and
 * the system ends that lock with the process, however it ends.
 *
 * <p>A process may have one of a file only: POSIX ends all locks of a process on a file when it closes that file anywhere.
 */
final class ConsoleLocks implements AutoCloseable {

    private static final long GREATEST = 1L << 62;

    private final FileChannel channel;
    private final @Nullable Long own;

    private ConsoleLocks(FileChannel channel) {
        this.channel = channel;
        long number = ThreadLocalRandom.current().nextLong(1, GREATEST);
        this.own = lock(number) == null ? null : Long.valueOf(number);
    }

    static ConsoleLocks beside(Path ledger) throws IOException {
        Path file = ledger.resolveSibling(ledger.getFileName() + ".consoles");
        OwnerOnly.file(file);
        return new ConsoleLocks(FileChannel.open(file, StandardOpenOption.WRITE));
    }

    /** The number of this console; null where the file system has no locks. */
    @Nullable
    Long own() {
        return own;
    }

    /** Whether that console has ended for sure. */
    synchronized boolean isGone(long console) {
        if (own == null) {
            return false;
        }
        try (FileLock free = lock(console)) {
            return free != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    private @Nullable FileLock lock(long number) {
        try {
            return channel.tryLock(number, 1, false);
        } catch (OverlappingFileLockException ours) {
            return null;
        } catch (IOException noLocks) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
