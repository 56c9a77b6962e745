package org.acsconsole.transfer;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.acsconsole.reason.ReadProblem;

/** Finds out from the beginning of a text in which form its rows are. */
final class TableForm {

    /** In characters and rows: what says enough, and is read in no time. */
    private static final int LOOKED_AT = 1 << 16;

    private static final int ROWS = 200;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private TableForm() {}

    /** The beginning of a text, cut into records at that separator. */
    private record Cut(char separator, List<List<String>> records) {

        List<String> first() {
            return records.getFirst();
        }

        int columns() {
            return first().size();
        }

        long known() {
            return first().stream()
                    .filter(name -> ImportColumn.named(name).isPresent())
                    .count();
        }

        long ids() {
            return first().stream().filter(ReadId::isOne).count();
        }

        boolean hasIds() {
            return ids() > 0;
        }

        /** How many of the records have as many values as the first. */
        long even() {
            return records.stream().filter(record -> record.size() == columns()).count();
        }
    }

    static SourceTable of(Reader text) throws IOException {
        char[] start = new char[LOOKED_AT];
        text.mark(LOOKED_AT + 1);
        int length = fill(text, start);
        text.reset();
        String looked = new String(start, 0, length).strip();
        if (looked.isEmpty()) {
            throw new UnreadableFileException(ReadProblem.EMPTY);
        }
        return looked.startsWith("{") || looked.startsWith("[") ? JsonSource.of(text, ROWS) : ofLines(start, length);
    }

    private static int fill(Reader text, char[] start) throws IOException {
        int length = 0;
        int read = 0;
        while (read >= 0 && length < start.length) {
            length += read;
            read = text.read(start, length, start.length - length);
        }
        return length;
    }

    private static SourceTable ofLines(char[] start, int length) {
        List<Cut> cuts = SEPARATORS.stream()
                .map(separator -> new Cut(separator, records(separator, start, length)))
                .filter(cut -> !cut.records().isEmpty())
                .toList();
        return cuts.stream()
                .max(Comparator.comparingLong(Cut::known)
                        .thenComparing(Cut::hasIds)
                        .thenComparingLong(cut -> cut.columns() > 1 ? cut.even() : 0)
                        .thenComparingInt(cut -> -SEPARATORS.indexOf(cut.separator())))
                .map(TableForm::table)
                .orElseGet(ListSource::new);
    }

    private static SourceTable table(Cut cut) {
        if (cut.known() > 0 && cut.ids() == 0) {
            return CsvSource.withHeader(cut.separator(), cut.first());
        }
        if (cut.columns() == 1 || cut.ids() > 1) {
            return new ListSource();
        }
        return cut.ids() == 1
                ? CsvSource.withoutHeader(cut.separator(), cut.columns())
                : CsvSource.withHeader(cut.separator(), cut.first());
    }

    /** The whole records; the text may end within one. */
    private static List<List<String>> records(char separator, char[] start, int length) {
        List<List<String>> records = new ArrayList<>();
        try {
            CsvSource.records(separator, new CharArrayReader(start, 0, length), (line, values) -> {
                records.add(values);
                return records.size() < ROWS;
            });
        } catch (IOException cutOff) {
            return records;
        }
        return records.size() > 1 && length == LOOKED_AT ? records.subList(0, records.size() - 1) : records;
    }

    /** Some of the first rows. */
    static List<List<String>> sample(SourceTable table, Reader text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.read(text, (line, values) -> {
            rows.add(values);
            return rows.size() < ROWS;
        });
        return rows;
    }
}
