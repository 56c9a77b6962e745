package org.acsconsole.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one ledger, and one that is killed in the middle of writing. */
final class TwoConsolesTest {

    @TempDir
    Path folder;

    @Test
    void twoConsolesThatAreStartedTogetherMakeOneLedgerAndWriteToItBoth() throws IOException, InterruptedException {
        Process first = console(0, 40);
        Process second = console(40, 40);
        assertThat(linesOf(first)).hasSize(40);
        assertThat(linesOf(second)).hasSize(40);
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        try (SqliteLedger file = open()) {
            assertThat(file.of(Samples.PROFILE).counts("", Samples.NOON).withLiveTokens())
                    .isEqualTo(80);
        }
    }

    @Test
    void aConsoleWritesAndReadsWhileAnotherProcessWrites() throws IOException, InterruptedException {
        try (SqliteLedger file = open()) {
            Ledger ledger = file.of(Samples.PROFILE);
            Process other = console(1_000, 40);
            IntStream.range(0, 40).forEach(n -> Samples.record(ledger, Samples.identity(n, "Mine", "")));
            assertThat(linesOf(other)).hasSize(40);
            assertThat(other.waitFor()).isZero();
            assertThat(ledger.counts("", Samples.NOON).active()).isEqualTo(80);
            assertThat(ledger.counts("mine", Samples.NOON).active()).isEqualTo(40);
            assertThat(ledger.identity(id(1_039))).isPresent();
            ledger.record(
                    Samples.activity(Operation.EDIT, id(1_000)),
                    List.of(new LedgerChange.DetailsEdited(id(1_000), IdentityDetails.NONE, 0)));
        }
    }

    @Test
    void whatAKilledConsoleHadReportedIsThereAndTheFileIsSound()
            throws IOException, InterruptedException, SQLException {
        Process console = console(0, 1_000_000);
        List<Integer> reported;
        try (BufferedReader output = console.inputReader(UTF_8)) {
            reported = new ArrayList<>(
                    output.lines().limit(60).map(Integer::valueOf).toList());
            assertThat(console.toHandle().destroyForcibly()).isTrue();
            output.lines()
                    .filter(line -> line.matches("\\d+"))
                    .map(Integer::valueOf)
                    .forEach(reported::add);
        }
        assertThat(console.waitFor()).isNotZero();
        try (SqliteLedger file = open()) {
            Ledger ledger = file.of(Samples.PROFILE);
            assertThat(reported).hasSizeGreaterThanOrEqualTo(60).allSatisfy(n -> {
                assertThat(ledger.identity(id(n))).isPresent();
                assertThat(ledger.tokens(id(n), 10)).hasSize(1);
                assertThat(ledger.activities(id(n), null, 10)).hasSize(1);
            });
            Samples.record(ledger, Samples.identity(2_000_000, "after", ""));
        }
        assertThat(integrityCheck()).isEqualTo("ok");
    }

    private SqliteLedger open() {
        return SqliteLedger.open(folder.resolve("ledger.db"));
    }

    private Process console(int first, int count) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        WritingConsoleMain.class.getName(),
                        folder.resolve("ledger.db").toString(),
                        Integer.toString(first),
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> linesOf(Process process) throws IOException {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            return output.lines().filter(line -> line.matches("\\d+")).toList();
        }
    }

    private String integrityCheck() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }
}
