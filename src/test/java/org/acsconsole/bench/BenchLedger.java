package org.acsconsole.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.SampleService;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.transfer.ImportFile;
import org.acsconsole.transfer.ImportSource;

/** A ledger without identities, into which files are imported as the window does it. */
record BenchLedger(LedgerStore store, Ledger ledger) implements AutoCloseable {

    static BenchLedger open(Path file) {
        LedgerStore store = LedgerStores.open(file);
        return new BenchLedger(
                store, store.of(new Profile("bench", Environment.TEST, URI.create("https://localhost"), "bench")));
    }

    /** Writes a file of so many identities with a label, a user and a note. */
    static Path csv(Path file, int rows) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("id,label,user,note\n");
            for (int i = 0; i < rows; i++) {
                writer.write(String.format(
                        Locale.ROOT,
                        "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-%012x,Student %d,user%d@example.com,class %d%n",
                        i * 2_654_435_761L & 0xFFFF_FFFFFFFFL,
                        i,
                        i,
                        i % 40));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the file for the preview, and then writes all of it; returns how many seconds each took. */
    double[] imported(Path csv) {
        IdentityController controller =
                Lifecycles.controller(PacedService.unlimited(new SampleService(), Lifecycles.CLOCK), ledger);
        long from = System.nanoTime();
        ImportFile file = ImportFile.open(new ImportSource.OfFile(csv));
        try (ImportDraft draft = ledger.draft()) {
            file.read(file.match(), draft, rows -> {});
            long read = System.nanoTime();
            AtomicLong written = new AtomicLong();
            controller.importRows(draft, true, written::set);
            return new double[] {(read - from) / 1e9, (System.nanoTime() - read) / 1e9};
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
