package org.acsconsole.transfer;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** The rows of a text of a certain form, each with a value for each column. */
interface SourceTable {

    /** Accepts one row after the other. */
    @FunctionalInterface
    interface Sink {

        /**
         * Accepts a row.
         *
         * @param line on which it begins, counted from 1
         * @param values may be more or fewer than there are columns if the file is not well-formed
         * @return whether more rows are wanted
         */
        boolean accept(long line, List<String> values) throws IOException;
    }

    /** The names of the columns; empty texts where the file has none. */
    List<String> columns();

    /** Whether a text may have been made harmless for spreadsheets, as our own export does. */
    boolean guarded();

    /** Reads the text from its beginning. */
    void read(Reader text, Sink sink) throws IOException;
}
