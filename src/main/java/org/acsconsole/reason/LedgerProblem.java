package org.acsconsole.reason;

/** Why a ledger's file cannot be used. */
public enum LedgerProblem implements ProblemCode {
    CLOSED,
    WRITER_STOPPED,
    READERS_BUSY,
    NOT_WAITED_FOR,
    /** Another program writes and does not finish. */
    LOCKED,
    /** Another console makes the file ready and does not finish. */
    BEING_MADE_READY,
    QUESTION_MARK_IN_PATH,
    NO_USABLE_FILE,
    /** What stands in the place of a folder. */
    NO_FOLDER(1),
    /** The file or folder. */
    ACCESS_DENIED(1),
    NO_SQLITE_FILE,
    OF_ANOTHER_PROGRAM,
    END_MISSING,
    /** The tables, indexes and triggers. */
    PARTS_MISSING(1),
    MIGRATION_FAILED,
    /** What SQLite or the system say, in their own words. */
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
