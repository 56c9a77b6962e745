package org.acsconsole.workshop.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used as it is. */
public abstract sealed class UnusableFolderException extends RuntimeException
        permits FolderInUseException, DamagedFileException {

    private static final long serialVersionUID = 1L;

    private final transient Path path;

    UnusableFolderException(Path path, @Nullable Throwable cause) {
        super(path.toString(), cause);
        this.path = path;
    }

    /** The folder or the file in it. */
    public Path path() {
        return path;
    }
}
