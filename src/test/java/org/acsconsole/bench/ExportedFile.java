package org.acsconsole.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.Ledger;
import org.acsconsole.transfer.Export;
import org.acsconsole.transfer.ExportFormat;
import org.acsconsole.transfer.ExportOrigin;
import org.acsconsole.transfer.ExportTable;
import org.acsconsole.transfer.LedgerRows;

/** All identities of a ledger as CSV, beside sqlite3's own CSV of the same columns in the same order. */
record ExportedFile(int rows, int rounds) {

    private static final String OWN_CSV = """
            .mode csv
            .headers on
            .once 'FILE'
            SELECT id, label, user_name, note, origin, state, recorded_at, created_at, last_issued_at, tokens_revoked_at,
                deleted_at, live_tokens, next_expiry
            FROM identity ORDER BY recorded_at DESC, seq DESC;
            """;

    void run(Bench bench) {
        if (!SqliteProgram.isThere()) {
            bench.print("export: there is no program sqlite3 on this machine to compare with");
            return;
        }
        try (TemporaryFolder folder = TemporaryFolder.make();
                BenchLedger ledger = BenchLedger.open(folder.path().resolve("ledger.db"))) {
            ledger.imported(BenchLedger.csv(folder.path().resolve("identities.csv"), rows));
            Path target = folder.path().resolve("exported.csv");
            SqliteProgram rival = new SqliteProgram(folder.path().resolve("ledger.db"));
            String commands =
                    OWN_CSV.replace("FILE", folder.path().resolve("rival.csv").toString());
            exported(ledger.ledger(), target);
            Rounds seconds = Rounds.of(rounds, () -> exported(ledger.ledger(), target), () -> rival.seconds(commands));
            bench.print("export: %d rows in %.1f s, .mode csv in %.1f s: ratio %.2f (aim: 2)"
                    .formatted(rows, seconds.medianA(), seconds.medianB(), seconds.ratio()));
        }
    }

    private static double exported(Ledger ledger, Path target) {
        Instant now = Instant.now();
        long from = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            new Export<>(
                            ExportTable.identities(),
                            LedgerRows.identities(ledger, IdentityFilter.ALL, IdentitySearch.EVERYTHING, now),
                            UnaryOperator.identity())
                    .write(
                            new ExportOrigin(now, "bench", null, ledger.newestEvent()),
                            ExportFormat.CSV,
                            out,
                            written -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (System.nanoTime() - from) / 1e9;
    }
}
