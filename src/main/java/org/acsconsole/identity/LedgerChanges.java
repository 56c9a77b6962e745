package org.acsconsole.identity;

import java.util.function.Consumer;

/** Changes to the ledger that are read as they are written, so that a million of them fit into memory. */
@FunctionalInterface
public interface LedgerChanges {

    /** Hands over all changes, each time from the first on; what it throws ends the write, of which nothing stays. */
    void sendTo(Consumer<? super LedgerChange> sink);
}
