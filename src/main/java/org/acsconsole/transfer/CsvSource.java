package org.acsconsole.transfer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.acsconsole.reason.ReadProblem;

/**
 * A text with a separator between values.
 *
 * @param columns the names in its first record, or as many empty texts as that has values
 * @param header whether the first record has the names
 */
record CsvSource(char separator, List<String> columns, boolean header) implements SourceTable {

    /** In characters; the longest note has 4,000. */
    private static final int LONGEST_VALUE = 1 << 18;

    CsvSource {
        columns = List.copyOf(columns);
    }

    static CsvSource withHeader(char separator, List<String> names) {
        return new CsvSource(separator, names, true);
    }

    static CsvSource withoutHeader(char separator, int columns) {
        return new CsvSource(separator, Collections.nCopies(columns, ""), false);
    }

    @Override
    public boolean guarded() {
        return true;
    }

    @Override
    public void read(Reader text, Sink sink) throws IOException {
        records(separator, text, header ? new SkippingFirst(sink) : sink);
    }

    private static final class SkippingFirst implements Sink {

        private final Sink sink;
        private boolean skipped;

        SkippingFirst(Sink sink) {
            this.sink = sink;
        }

        @Override
        public boolean accept(long line, List<String> values) throws IOException {
            boolean skip = !skipped;
            skipped = true;
            return skip || sink.accept(line, values);
        }
    }

    /** Reads all records. */
    static void records(char separator, Reader text, Sink sink) throws IOException {
        long line = 0;
        try (CsvReader<CsvRecord> csv = csv(separator, text);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            boolean more = true;
            while (more && records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                more = sink.accept(line, row.getFields());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            boolean tooLong = String.valueOf(
                            e.getCause() == null ? e.getMessage() : e.getCause().getMessage())
                    .contains("buffer");
            throw new UnreadableFileException(tooLong ? ReadProblem.TOO_LONG : ReadProblem.QUOTES, line + 1);
        }
    }

    /** A record with more or fewer fields than the first is reported as a row, with its line, and not as the end of all reading. */
    private static CsvReader<CsvRecord> csv(char separator, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_VALUE)
                .ofCsvRecord(text);
    }
}
