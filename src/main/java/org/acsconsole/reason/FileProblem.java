package org.acsconsole.reason;

/** Why a file could not be written where a person wanted it. */
public enum FileProblem implements ProblemCode {
    NOT_PERMITTED,
    NO_FOLDER,
    /** A folder has the name that the file was to have. */
    IS_FOLDER,
    NO_ROOM,
    READ_ONLY,
    UNTOLD;

    @Override
    public int blanks() {
        return 0;
    }
}
