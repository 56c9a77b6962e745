package org.acsconsole.transfer;

import java.io.IOException;

/**
 * Rows that are read a page at a time, so that a million of them take no more memory than a thousand.
 *
 * @param <R> a row
 */
@FunctionalInterface
public interface RowSource<R> {

    /** Accepts one row after the other. */
    @FunctionalInterface
    interface Sink<R> {

        void accept(R row) throws IOException;
    }

    /** Reads all rows, from the first to the last; blocks. */
    void sendTo(Sink<? super R> sink) throws IOException;
}
