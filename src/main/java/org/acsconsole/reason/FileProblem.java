package org.acsconsole.reason;

/** A file problem is a reason why a file could not be saved where the user wanted it. */
public enum FileProblem implements ProblemCode {
    NOT_PERMITTED,
    NO_FOLDER,
    /** A folder has the name that was chosen for the file. */
    IS_FOLDER,
    NO_ROOM,
    READ_ONLY,
    UNTOLD;

    @Override
    public int blanks() {
        return 0;
    }
}
