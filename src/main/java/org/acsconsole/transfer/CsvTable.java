package org.acsconsole.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.acsconsole.identity.Tags;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV, each text guarded against being run as a formula. */
final class CsvTable implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer text;
    private final CsvWriter csv;

    CsvTable(ExportTable<?> table, OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(text);
        csv.writeRecord(table.columns().stream().map(ExportColumn::name).toList());
    }

    @Override
    public void write(List<@Nullable Object> values) {
        String[] cells = new String[values.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(values.get(i));
        }
        csv.writeRecord(cells);
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        text.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case String text -> FormulaGuard.guarded(text);
            case List<?> several ->
                FormulaGuard.guarded(
                        String.join(" ", several.stream().map(Object::toString).toList()));
            case Tags tags -> FormulaGuard.guarded(tags.text());
            case null -> "";
            default -> Objects.toString(value);
        };
    }
}
