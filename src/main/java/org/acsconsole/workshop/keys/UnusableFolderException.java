package org.acsconsole.workshop.keys;

/** The data folder cannot be used as it is; the message says which file and why. */
public sealed class UnusableFolderException extends RuntimeException permits FolderInUseException {

    UnusableFolderException(String message) {
        super(message);
    }

    UnusableFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
