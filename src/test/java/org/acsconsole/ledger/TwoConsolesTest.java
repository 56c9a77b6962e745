package org.acsconsole.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes on one ledger. */
@ParameterizedClass
@EnumSource(Database.class)
final class TwoConsolesTest {

    @Parameter
    Database database;

    private String place = "";

    @BeforeEach
    void make(@TempDir Path folder) {
        place = database.makeWithoutTables(folder);
    }

    @AfterEach
    void drop() {
        database.drop(place);
    }

    @Test
    void twoConsolesThatAreStartedTogetherMakeOneLedgerAndWriteToItBoth() throws IOException, InterruptedException {
        Process first = console(0, 40);
        Process second = console(40, 40);
        assertThat(linesOf(first)).hasSize(40);
        assertThat(linesOf(second)).hasSize(40);
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        try (LedgerStore store = Database.open(place)) {
            assertThat(store.of(Samples.PROFILE).counts("", Samples.NOON).of(IdentityFilter.WITH_LIVE_TOKENS))
                    .isEqualTo(80);
        }
    }

    @Test
    void aConsoleWritesAndReadsWhileAnotherProcessWrites() throws IOException, InterruptedException {
        try (LedgerStore store = Database.open(place)) {
            Ledger ledger = store.of(Samples.PROFILE);
            Process other = console(1_000, 40);
            IntStream.range(0, 40).forEach(n -> Samples.record(ledger, Samples.identity(n, "Mine", "")));
            assertThat(linesOf(other)).hasSize(40);
            assertThat(other.waitFor()).isZero();
            assertThat(ledger.counts("", Samples.NOON).of(IdentityFilter.EXISTING))
                    .isEqualTo(80);
            assertThat(ledger.counts("mine", Samples.NOON).of(IdentityFilter.EXISTING))
                    .isEqualTo(40);
            assertThat(ledger.identity(id(1_039))).isPresent();
            ledger.record(
                    Samples.activity(Operation.EDIT, id(1_000)),
                    List.of(new LedgerChange.DetailsEdited(id(1_000), IdentityDetails.NONE, 0)));
        }
    }

    @Test
    void theCallsOfAConsoleThatRunsAreOnTheirWayAndThoseOfAKilledOneAreInterrupted()
            throws IOException, InterruptedException {
        try (LedgerStore store = Database.open(place)) {
            Ledger ledger = store.of(Samples.PROFILE);
            Activity own = WaitingConsoleMain.begin(ledger, Operation.DELETE, Instant.now());
            Process other = WaitingConsoleMain.start(place);
            try (BufferedReader output = other.inputReader(UTF_8)) {
                assertThat(output.readLine())
                        .as("what the other takes for interrupted")
                        .isEqualTo("0");
                assertThat(ledger.interrupted(Instant.EPOCH)).isEmpty();
            } finally {
                other.toHandle().destroyForcibly();
            }
            other.waitFor();
            assertThat(interrupted(ledger)).extracting(Activity::operation).containsExactly(Operation.REVOKE);
            assertThat(ledger.interrupted(Instant.now().plusSeconds(1)))
                    .extracting(Activity::key)
                    .contains(own.key());
        }
    }

    /** A database needs a moment to notice that a connection is gone. */
    private static List<Activity> interrupted(Ledger ledger) {
        long until = System.nanoTime() + 20_000_000_000L;
        List<Activity> found = ledger.interrupted(Instant.EPOCH);
        while (found.isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
            found = ledger.interrupted(Instant.EPOCH);
        }
        return found;
    }

    private Process console(int first, int count) throws IOException {
        return WritingConsoleMain.start(place, first, count);
    }

    private static List<String> linesOf(Process process) throws IOException {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            return output.lines().filter(line -> line.matches("\\d+")).toList();
        }
    }
}
