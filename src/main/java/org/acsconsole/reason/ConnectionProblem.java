package org.acsconsole.reason;

/** A connection problem is a reason why a profile cannot be connected. */
public enum ConnectionProblem implements ProblemCode {
    /** Takes the variable's name. */
    VARIABLE_NOT_SET(1),
    /** Takes the file. */
    SECRET_FILE_MISSING(1),
    /** Takes the file. */
    SECRET_FILE_UNREADABLE(1),
    /** Takes the file, which others can read. */
    SECRET_FILE_OPEN(1),
    /** Takes the file. */
    SECRET_FILE_EMPTY(1),
    /** There is no keychain, or none that can be used here. */
    NO_KEYCHAIN,
    /** Takes the name. */
    KEYCHAIN_LACKS(1),
    /** Takes the name. */
    KEYCHAIN_REFUSES(1),
    /** Takes the number of seconds. */
    KEYCHAIN_SILENT(1),
    STRING_HAS_OTHER_PART,
    STRING_LACKS_ENDPOINT,
    STRING_LACKS_KEY,
    NO_ENDPOINT,
    NO_KEY,
    /** The key that was pasted is the one that is in use. */
    SAME_KEY,
    /** Takes the host that the connection string is of. */
    KEY_OF_OTHER_RESOURCE(1),
    /** The connection string that had the endpoint cannot be read. */
    ENDPOINT_UNKNOWN,
    /** Takes the port. */
    PORT_IN_USE(1),
    /** Takes the folder. */
    FOLDER_IN_USE(1),
    /** Takes the file. */
    FILE_DAMAGED(1),
    /** Takes the folder of the state. */
    STATE_TOO_NEW(1),
    /** Takes the path, which is not a folder. */
    NO_FOLDER(1),
    /** Takes the file or folder. */
    ACCESS_DENIED(1),
    /** Takes the folder, and the system's message. */
    FOLDER_UNUSABLE(2),
    FOLDER_HELD,
    /** Takes host and port. */
    SILENT(1),
    NOT_WAITED_FOR,
    /** Takes the service's message. */
    REFUSED(1),
    ANSWER_UNREADABLE,
    /** Takes the file. */
    CERTIFICATE_UNREADABLE(1),
    /** Takes the file. */
    AUTHORITY_UNREADABLE(1),
    /** Takes the file, which has a certificate that is of no authority. */
    NO_AUTHORITY(1),
    /** Takes the file, whose authority did not sign the server's certificate. */
    AUTHORITY_OF_OTHERS(1),
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
