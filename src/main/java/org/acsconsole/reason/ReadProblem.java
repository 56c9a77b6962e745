package org.acsconsole.reason;

/** A read problem is a reason why a file that is to be imported cannot be read. */
public enum ReadProblem implements ProblemCode {
    NO_FILE,
    NOT_PERMITTED,
    IS_FOLDER,
    EMPTY,
    /** The column that something is looked for in has nothing. */
    NOTHING_IN_COLUMN,
    /** It is neither in UTF-8, UTF-16 nor windows-949. */
    NOT_TEXT,
    /** A spreadsheet program's own format. */
    SPREADSHEET,
    /** A quotation mark is missing, or stands where none may. */
    QUOTES,
    TOO_LONG,
    NOT_JSON,
    UNTOLD;

    @Override
    public int blanks() {
        return 0;
    }
}
