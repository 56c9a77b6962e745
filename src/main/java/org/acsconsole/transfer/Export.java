package org.acsconsole.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table on their way to a file.
 *
 * @param shown the form in which a text may leave the ledger, such as with its IDs masked
 * @param <R> a row
 */
public record Export<R>(ExportTable<R> table, RowSource<R> rows, UnaryOperator<String> shown) {

    private static final int REPORTED = 500;

    /** Half of a character of two halves: no encoding has a form for it. */
    private static final Pattern BROKEN = Pattern.compile("\\p{Cs}");

    private static final String REPLACEMENT = "\uFFFD";

    /**
     * Writes all rows, and returns how many; blocks. An interrupt ends it.
     *
     * @param progress accepts now and then how many rows were written
     * @throws FaultException with {@link Fault.Cancelled} on an interrupt, or if the ledger cannot be read
     */
    public long write(ExportOrigin origin, ExportFormat format, OutputStream out, LongConsumer progress)
            throws IOException {
        Run run = new Run(format.open(table, shown(origin), out), progress);
        try {
            rows.sendTo(row -> run.write(values(row)));
            return run.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (FaultException e) {
            throw Interrupts.translated(e);
        }
    }

    private List<@Nullable Object> values(R row) {
        List<@Nullable Object> values = new ArrayList<>(table.columns().size());
        for (ExportColumn<R> column : table.columns()) {
            Object value = column.value().apply(row);
            values.add(value instanceof String text ? shownText(text) : value);
        }
        return values;
    }

    private ExportOrigin shown(ExportOrigin origin) {
        String resource = origin.resource();
        return new ExportOrigin(
                origin.exported(),
                shownText(origin.profile()),
                resource == null ? null : shownText(resource),
                origin.newest());
    }

    private String shownText(String text) {
        String leaving = shown.apply(text);
        return hasHalves(leaving) ? BROKEN.matcher(leaving).replaceAll(REPLACEMENT) : leaving;
    }

    /** Whether characters of two halves, or halves alone, are in the text: hardly ever, so that is looked for first. */
    private static boolean hasHalves(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static final class Run {

        private final TableWriter writer;
        private final LongConsumer progress;
        private long written;

        Run(TableWriter writer, LongConsumer progress) {
            this.writer = writer;
            this.progress = progress;
        }

        void write(List<@Nullable Object> values) throws IOException {
            writer.write(values);
            written++;
            if (written % REPORTED == 0) {
                Interrupts.check();
                progress.accept(written);
            }
        }

        long finish() throws IOException {
            Interrupts.check();
            writer.finish();
            return written;
        }
    }
}
