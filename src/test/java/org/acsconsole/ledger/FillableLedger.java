package org.acsconsole.ledger;

import java.nio.file.Path;
import org.acsconsole.ledger.sqlite.SqliteStore;
import org.acsconsole.ledger.store.Limits;

/** A ledger's file that cannot grow while it is full: SQLite then says what it says of a full disk. */
public final class FillableLedger implements AutoCloseable {

    private final ProfileLedgers ledgers;

    private FillableLedger(ProfileLedgers ledgers) {
        this.ledgers = ledgers;
    }

    public static FillableLedger open(Path file) {
        return new FillableLedger(new ProfileLedgers(SqliteStore.open(file, Limits.STANDARD)));
    }

    public LedgerStore store() {
        return ledgers;
    }

    /** Lets the file grow by so many pages only. */
    public void leaveRoomFor(int pages) {
        limit(ledgers.store()
                        .read(statements -> statements.sql("PRAGMA page_count").number())
                + pages);
    }

    public void makeRoom() {
        limit(Limits.STANDARD.maxPages());
    }

    private void limit(long pages) {
        ledgers.store()
                .write(transaction ->
                        transaction.sql("PRAGMA max_page_count = " + pages).number());
    }

    @Override
    public void close() {
        ledgers.close();
    }
}
