package org.acsconsole.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.ImportDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file, it is imported as its preview says, or nothing is and the one fault of reading says why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportFuzzTest {

    private static final int FILES_OF_A_SEED = 40;
    private static final List<String> PIECES = List.of(
            "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-0000000000",
            "id,label,user\n",
            "이름\t사번\n",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\"",
            "\"\"",
            "'",
            "=1+1",
            "[",
            "]",
            "{",
            "}",
            ":",
            "{\"id\":\"",
            "\\u",
            "\\ud800",
            "null",
            "1e999",
            "eyJhbGciOiJSUzI1NiJ9.eyJza3lwZWlkIjoiYWNzOngifQ.c2ln",
            "2026-11-23T09:04:12Z",
            "김민수",
            "\uFEFF",
            "\u0000",
            "\uD83D\uDE00",
            "8%3Aacs%3A",
            "x".repeat(300));

    private Path folder;
    private ImportedLedger ledger;

    @BeforeAll
    void open(@TempDir Path temporary) {
        folder = temporary;
        ledger = new ImportedLedger(folder);
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFileDoesAnythingElse(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < FILES_OF_A_SEED; i++) {
            take(new ImportSource.OfFile(Files.write(folder.resolve("file"), bytes(random))));
        }
    }

    private void take(ImportSource source) {
        int before = ledger.all().size();
        try {
            ImportFile file = ImportFile.open(source);
            assertThat(file.examples()).hasSameSizeAs(file.columns());
            try (ImportDraft draft = ledger.read(file, file.match())) {
                long added = draft.count(Kind.NEW);
                ledger.workspace.controller().importRows(draft, true, written -> {});
                assertThat(ledger.all()).hasSize(Math.toIntExact(before + added));
            }
        } catch (FaultException failure) {
            assertThat(failure.fault()).isInstanceOf(Fault.FileNotRead.class);
            assertThat(ledger.all()).hasSize(before);
        }
    }

    private static byte[] bytes(Random random) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(60)).forEach(i -> text.append(piece(random)));
        Charset charset = List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        Charset.forName("x-windows-949"))
                .get(random.nextInt(5));
        byte[] bytes = text.toString().getBytes(charset);
        for (int broken = random.nextInt(3); broken > 1 && bytes.length > 0; broken--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static String piece(Random random) {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return piece.startsWith("8:acs:") ? piece + "%02x".formatted(random.nextInt(256)) : piece;
    }
}
