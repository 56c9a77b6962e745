package org.acsconsole.reason;

/** A ledger problem is a reason why a ledger cannot be used. */
public enum LedgerProblem implements ProblemCode {
    CLOSED,
    WRITER_STOPPED,
    READERS_BUSY,
    NOT_WAITED_FOR,
    /** Another console is preparing the file and does not finish. */
    BEING_MADE_READY,
    QUESTION_MARK_IN_PATH,
    /** What stands in the place of a database's address. */
    NO_DATABASE_ADDRESS,
    NO_USABLE_FILE,
    /** Takes the path, which is not a folder. */
    NO_FOLDER(1),
    /** Takes the file or folder. */
    ACCESS_DENIED(1),
    NO_SQLITE_FILE,
    OF_ANOTHER_PROGRAM,
    END_MISSING,
    /** Takes the tables, indexes and triggers. */
    PARTS_MISSING(1),
    MIGRATION_FAILED,
    /** Takes the message of SQLite or of the system. */
    QUOTED(1),
    UNTOLD;

    private final int blanks;

    LedgerProblem() {
        this(0);
    }

    LedgerProblem(int blanks) {
        this.blanks = blanks;
    }

    @Override
    public int blanks() {
        return blanks;
    }
}
