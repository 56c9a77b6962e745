package org.acsconsole.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The format of an exported file. */
public enum ExportFormat {
    /**
     * Comma-separated values as in RFC 4180, one row to a record, in UTF-8 with a byte order mark: without the mark, Excel reads
     * such a file in the computer's code page, and spoils every Korean label. What reads it back skips the mark.
     *
     * <p>It has no place for what holds for the whole file: a line of another form would not be CSV.
     */
    CSV {
        @Override
        TableWriter open(ExportTable<?> table, ExportOrigin origin, OutputStream out) throws IOException {
            return new CsvTable(table, out);
        }
    },
    /** One JSON object that says where the rows come from, with an array of the rows. */
    JSON {
        @Override
        TableWriter open(ExportTable<?> table, ExportOrigin origin, OutputStream out) throws IOException {
            return new JsonTable(table, origin, out);
        }
    };

    /** What the file's name ends with, after the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Begins a file; what was written is complete when the writer was finished. */
    abstract TableWriter open(ExportTable<?> table, ExportOrigin origin, OutputStream out) throws IOException;
}
