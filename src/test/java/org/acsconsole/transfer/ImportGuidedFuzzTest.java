package org.acsconsole.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.ImportDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is in a file, it is read to a preview, or the one fault of reading says why not. A usual run takes the inputs that are kept
 * with the tests; with {@code JAZZER_FUZZ=1} Jazzer looks for others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class ImportGuidedFuzzTest {

    private static final String LONGEST = "5m";

    private Path file;
    private ImportedLedger ledger;

    @BeforeAll
    void open(@TempDir Path folder) {
        file = folder.resolve("file");
        ledger = new ImportedLedger(folder);
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    /** In each encoding; the first bytes say which. */
    @FuzzTest(maxDuration = LONGEST)
    void csv(byte[] content) throws IOException {
        readFile(content);
    }

    @FuzzTest(maxDuration = LONGEST)
    void json(byte[] content) throws IOException {
        readFile(content);
    }

    @FuzzTest(maxDuration = LONGEST)
    void idsOfAList(byte[] content) throws IOException {
        readFile(content);
    }

    /** The export of the {@code ACSAuthIncomingOperations} log. */
    @FuzzTest(maxDuration = LONGEST)
    void logOfTheService(byte[] content) throws IOException {
        readFile(content);
    }

    @FuzzTest(maxDuration = LONGEST)
    void pastedTokens(byte[] content) {
        read(new ImportSource.OfText(new String(content, StandardCharsets.UTF_8)));
    }

    private void readFile(byte[] content) throws IOException {
        read(new ImportSource.OfFile(Files.write(file, content)));
    }

    private void read(ImportSource source) {
        try {
            ImportFile opened = ImportFile.open(source);
            assertThat(opened.examples()).hasSameSizeAs(opened.columns());
            try (ImportDraft draft = ledger.read(opened, opened.match())) {
                Stream.of(Kind.values())
                        .forEach(kind -> assertThat(
                                        ImportedLedger.rows(draft, kind).size())
                                .isEqualTo(Math.toIntExact(Math.min(1_000, draft.count(kind)))));
            }
        } catch (FaultException failure) {
            assertThat(failure.fault()).isInstanceOf(Fault.FileNotRead.class);
        }
    }
}
