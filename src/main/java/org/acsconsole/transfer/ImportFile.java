package org.acsconsole.transfer;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.reason.ReadProblem;
import org.acsconsole.reason.Reason;

/** A file, or what was pasted, whose form is known: CSV, JSON or a list. */
public final class ImportFile {

    private static final int REPORTED = 500;
    private static final int LENGTH_OF_KEY = 16;

    private final ImportSource source;
    private final TextEncoding encoding;
    private final SourceTable table;
    private final List<String> examples;
    private final ColumnMatch match;

    /** Of the sample nothing is kept but what may be shown: there may be tokens in it. */
    private ImportFile(ImportSource source, TextEncoding encoding, SourceTable table, List<List<String>> sample) {
        this.source = source;
        this.encoding = encoding;
        this.table = table;
        this.examples = examples(table.columns().size(), sample);
        this.match = ColumnMatch.of(table.columns(), sample);
    }

    private static List<String> examples(int columns, List<List<String>> sample) {
        return IntStream.range(0, columns)
                .mapToObj(i -> sample.stream()
                        .filter(row -> row.size() > i && !row.get(i).isBlank())
                        .map(row -> ReadId.shown(row.get(i)))
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /**
     * Finds out how the source is written; blocks.
     *
     * @throws FaultException {@link Fault.FileNotRead}, or {@link Fault.Cancelled} on an interrupt
     */
    public static ImportFile open(ImportSource source) {
        return reading(source, () -> {
            TextEncoding encoding = TextEncoding.of(source);
            SourceTable table;
            try (Reader text = encoding.open(source)) {
                table = TableForm.of(text);
            }
            try (Reader text = encoding.open(source)) {
                return new ImportFile(source, encoding, table, TableForm.sample(table, text));
            }
        });
    }

    /** Its name; empty for what was pasted. */
    public String name() {
        return source.name();
    }

    /** The names of its columns; empty texts where it has none. */
    public List<String> columns() {
        return table.columns();
    }

    /** A value of each column, to recognize it by; empty where the first rows have none. */
    public List<String> examples() {
        return examples;
    }

    /** What its columns say, by their names and by what is in them. */
    public ColumnMatch match() {
        return match;
    }

    /** Stands for the names of its columns; the same for every file with the same names. */
    public String key() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", columns()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH_OF_KEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads all rows into the draft; blocks.
     *
     * @param progress accepts now and then how many rows were read
     * @throws FaultException {@link Fault.FileNotRead}, {@link Fault.Cancelled} on an interrupt, or what the draft throws
     */
    public void read(ColumnMatch match, ImportDraft draft, LongConsumer progress) {
        RowReading rows = new RowReading(match, table.guarded(), Instant.now());
        reading(source, () -> {
            try (Reader text = encoding.open(source)) {
                Count count = new Count(progress);
                table.read(text, (line, values) -> {
                    rows.read(line, values).ifPresent(draft::add);
                    count.next();
                    return true;
                });
            }
            draft.flush();
            return true;
        });
    }

    /**
     * Reads the texts of a column, each once; blocks. A token in it is passed over.
     *
     * @param column counted from 0
     * @param progress accepts now and then how many rows were read
     * @throws FaultException {@link Fault.FileNotRead}, also if there is none, or {@link Fault.Cancelled} on an interrupt
     */
    public Set<String> texts(int column, LongConsumer progress) {
        Set<String> texts = new LinkedHashSet<>();
        reading(source, () -> {
            try (Reader text = encoding.open(source)) {
                Count count = new Count(progress);
                table.read(text, (line, values) -> {
                    String value = column < values.size() ? values.get(column) : "";
                    String plain = (table.guarded() ? FormulaGuard.plain(value) : value).strip();
                    if (!plain.isEmpty() && !ReadId.hasToken(plain)) {
                        texts.add(plain);
                    }
                    count.next();
                    return true;
                });
            }
            if (texts.isEmpty()) {
                throw new UnreadableFileException(ReadProblem.NOTHING_IN_COLUMN);
            }
            return true;
        });
        return texts;
    }

    private static final class Count {

        private final LongConsumer progress;
        private long rows;

        Count(LongConsumer progress) {
            this.progress = progress;
        }

        void next() {
            rows++;
            if (rows % REPORTED == 0) {
                Interrupts.check();
                progress.accept(rows);
            }
        }
    }

    private interface Reading<T> {

        T read() throws IOException;
    }

    private static <T> T reading(ImportSource source, Reading<T> work) {
        try {
            return work.read();
        } catch (FaultException e) {
            throw Interrupts.translated(e);
        } catch (UnreadableFileException e) {
            throw notRead(source, e.problem(), e.line(), e);
        } catch (IOException e) {
            Interrupts.check(); // it may have closed the file
            throw notRead(source, problem(source, e), 0, e);
        }
    }

    private static FaultException notRead(ImportSource source, ReadProblem problem, long line, IOException cause) {
        return new FaultException(new Fault.FileNotRead(source.name(), line, Reason.of(problem)), cause);
    }

    private static ReadProblem problem(ImportSource source, IOException failure) {
        if (source instanceof ImportSource.OfFile of && Files.isDirectory(of.file())) {
            return ReadProblem.IS_FOLDER;
        }
        return switch (failure) {
            case NoSuchFileException missing -> ReadProblem.NO_FILE;
            case AccessDeniedException denied -> ReadProblem.NOT_PERMITTED;
            case CharacterCodingException broken -> ReadProblem.NOT_TEXT;
            default -> ReadProblem.UNTOLD;
        };
    }
}
