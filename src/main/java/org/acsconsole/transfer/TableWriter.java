package org.acsconsole.transfer;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table to a stream, which it does not close. */
interface TableWriter {

    /**
     * Writes a row.
     *
     * @param values one for each column
     */
    void write(List<@Nullable Object> values) throws IOException;

    void finish() throws IOException;
}
