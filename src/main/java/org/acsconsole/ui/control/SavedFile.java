package org.acsconsole.ui.control;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acsconsole.files.AtomicFile;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.FileProblem;
import org.acsconsole.reason.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes files where the user wants them. What fails is a fault with a reason of ours; the system's own message goes to the log. */
public final class SavedFile {

    private static final Logger LOG = LoggerFactory.getLogger(SavedFile.class);
    private static final long HARDLY_ANY_ROOM = 1L << 16;

    private SavedFile() {}

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {

        void to(Path file) throws IOException;
    }

    /**
     * Has the file written, and returns it; blocks.
     *
     * @throws FaultException {@link Fault.FileNotSaved}
     */
    public static Path write(Path file, Writing writing) {
        if (Files.isDirectory(file)) {
            throw new FaultException(fault(file, FileProblem.IS_FOLDER));
        }
        try {
            writing.to(file);
            return file;
        } catch (IOException e) {
            throw notSaved(file, e);
        }
    }

    /**
     * Has the whole content written beside the file and moved into its place, and returns the file; blocks.
     *
     * @throws FaultException {@link Fault.FileNotSaved}; the file is as it was
     */
    public static Path replace(Path file, AtomicFile.Content content) {
        return write(
                file,
                whole -> AtomicFile.replace(whole, out -> {
                    try {
                        content.to(out);
                        out.flush();
                    } catch (IOException e) {
                        throw notSaved(whole, e); // before the draft is deleted: that might make room
                    }
                }));
    }

    private static FaultException notSaved(Path file, IOException failure) {
        LOG.warn("not saved: {}", file, failure);
        return new FaultException(fault(file, trouble(file, failure)), failure);
    }

    private static Fault fault(Path file, FileProblem trouble) {
        return new Fault.FileNotSaved(file.toString(), Reason.of(trouble));
    }

    private static FileProblem trouble(Path file, IOException failure) {
        Path folder = file.toAbsolutePath().getParent();
        if (failure instanceof AccessDeniedException) {
            return FileProblem.NOT_PERMITTED;
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return FileProblem.NO_FOLDER;
        }
        try {
            if (saysNoRoom(failure) || Files.getFileStore(folder).getUsableSpace() < HARDLY_ANY_ROOM) {
                return FileProblem.NO_ROOM;
            }
            return Files.getFileStore(folder).isReadOnly() ? FileProblem.READ_ONLY : FileProblem.UNTOLD;
        } catch (IOException unknown) {
            return FileProblem.UNTOLD;
        }
    }

    /** The system has no type for it; where it says so in another language, the room that is left decides. */
    private static boolean saysNoRoom(IOException failure) {
        String words = String.valueOf(failure.getMessage());
        return words.contains("No space left") || words.contains("not enough space");
    }
}
