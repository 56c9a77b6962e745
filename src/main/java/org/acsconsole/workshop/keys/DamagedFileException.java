package org.acsconsole.workshop.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file in the data folder is not what it was; moved away, it is made again. */
public final class DamagedFileException extends UnusableFolderException {

    private static final long serialVersionUID = 1L;

    DamagedFileException(Path file, @Nullable Throwable cause) {
        super(file, cause);
    }
}
