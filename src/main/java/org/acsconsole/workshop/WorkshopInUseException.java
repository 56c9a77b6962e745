package org.acsconsole.workshop;

import java.nio.file.Path;

/** Another service runs in the folder already; {@link WorkshopFolder#running} says where. */
public final class WorkshopInUseException extends WorkshopException {

    private static final long serialVersionUID = 1L;

    WorkshopInUseException(Path folder, Throwable cause) {
        super(cause, WorkshopProblem.FOLDER_IN_USE, folder.toString());
    }
}
