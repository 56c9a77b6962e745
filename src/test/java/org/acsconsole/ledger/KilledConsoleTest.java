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
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console that is killed in the middle of writing, again and again on one ledger. */
final class KilledConsoleTest {

    private static final List<Integer> REPORTED_BEFORE_THE_KILL = List.of(1, 90, 17, 250, 60);
    private static final int NEVER_REACHED = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void whatKilledConsolesHadReportedIsThereWholeAndNothingByHalves()
            throws IOException, InterruptedException, SQLException {
        List<Integer> reported = new ArrayList<>();
        int first = 0;
        for (int atLeast : REPORTED_BEFORE_THE_KILL) {
            reported.addAll(reportedBeforeAKill(first, atLeast));
            first += NEVER_REACHED;
            try (LedgerStore file = LedgerStores.open(ledgerFile())) {
                Ledger ledger = file.of(Samples.PROFILE);
                assertThat(reported).allSatisfy(n -> assertWhole(ledger, n));
                assertThat(ledger.counts("", Samples.NOON).of(IdentityFilter.EXISTING))
                        .isEqualTo(number("SELECT count(*) FROM identity"))
                        .isGreaterThanOrEqualTo(reported.size());
            }
            assertNothingIsTorn();
        }
    }

    private List<Integer> reportedBeforeAKill(int first, int atLeast) throws IOException, InterruptedException {
        Process console = WritingConsoleMain.start(ledgerFile().toString(), first, NEVER_REACHED);
        List<Integer> reported = new ArrayList<>();
        try (BufferedReader output = console.inputReader(UTF_8)) {
            output.lines().limit(atLeast).map(Integer::valueOf).forEach(reported::add);
            assertThat(reported).hasSize(atLeast);
            console.toHandle().destroyForcibly(); // the process's own method would close its output
            output.lines().map(Integer::valueOf).forEach(reported::add);
        }
        assertThat(console.waitFor()).isNotZero();
        return reported;
    }

    private static void assertWhole(Ledger ledger, int n) {
        assertThat(ledger.identity(id(n))).isPresent();
        assertThat(ledger.tokens(id(n), 10)).hasSize(1);
        assertThat(ledger.activities(id(n), null, 10)).hasSize(1);
    }

    /** The identity, its token, its activity and its words for the search are one transaction. */
    private void assertNothingIsTorn() throws SQLException {
        assertThat(text("PRAGMA integrity_check")).isEqualTo("ok");
        long identities = number("SELECT count(*) FROM identity");
        assertThat(number("SELECT count(DISTINCT identity) FROM token")).isEqualTo(identities);
        assertThat(number("SELECT count(*) FROM token")).isEqualTo(identities);
        assertThat(number("SELECT count(*) FROM activity JOIN identity ON identity.id = activity.identity"))
                .isEqualTo(identities);
        assertThat(number("SELECT count(*) FROM activity")).isEqualTo(identities);
        assertThat(number("SELECT count(*) FROM identity_gram")).isEqualTo(identities);
        assertThat(number("SELECT sum(n) FROM tally")).isEqualTo(identities);
    }

    private Path ledgerFile() {
        return folder.resolve("ledger.db");
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledgerFile());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
