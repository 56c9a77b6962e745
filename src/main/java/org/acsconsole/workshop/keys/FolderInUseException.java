package org.acsconsole.workshop.keys;

import java.nio.file.Path;

/** Another service holds the data folder. */
public final class FolderInUseException extends UnusableFolderException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super(folder, null);
    }
}
