package org.acsconsole.reason;

/** Why there is no way into a profile. */
public enum ConnectionProblem implements ProblemCode {
    /** The variable's name. */
    VARIABLE_NOT_SET(1),
    /** The file. */
    SECRET_FILE_MISSING(1),
    /** The file. */
    SECRET_FILE_UNREADABLE(1),
    /** The file, which others can read. */
    SECRET_FILE_OPEN(1),
    /** The file. */
    SECRET_FILE_EMPTY(1),
    STRING_HAS_OTHER_PART,
    STRING_LACKS_ENDPOINT,
    STRING_LACKS_KEY,
    NO_ENDPOINT,
    NO_KEY,
    /** The port. */
    PORT_IN_USE(1),
    /** The folder. */
    FOLDER_IN_USE(1),
    /** The file. */
    FILE_DAMAGED(1),
    /** The folder of the state. */
    STATE_TOO_NEW(1),
    /** What stands in the place of a folder. */
    NO_FOLDER(1),
    /** The file or folder. */
    ACCESS_DENIED(1),
    /** The folder, and why, in the system's words. */
    FOLDER_UNUSABLE(2),
    FOLDER_HELD,
    /** Host and port. */
    SILENT(1),
    NOT_WAITED_FOR,
    /** The service's words. */
    REFUSED(1),
    ANSWER_UNREADABLE,
    /** The file. */
    CERTIFICATE_UNREADABLE(1),
    FAULTS_UNKNOWN,
    CHANGES_UNTOLD,
    CLOSING;

    private final int blanks;

    ConnectionProblem() {
        this(0);
    }

    ConnectionProblem(int blanks) {
        this.blanks = blanks;
    }

    @Override
    public int blanks() {
        return blanks;
    }
}
