package org.acsconsole.identity;

import java.time.Instant;
import java.util.List;

/**
 * The rows of a file, compared with a ledger before anything is written there. They are on disk, so that a million of them take no
 * more memory than a thousand; nothing is left of them when it is closed.
 *
 * <p>All methods block, may be called from any thread, and throw {@link FaultException} with a {@link Fault.OfLedger}.
 */
public interface ImportDraft extends AutoCloseable {

    void add(FileRow row);

    /** Compares with the ledger what was added so far; rows are compared in groups. */
    void flush();

    /** How many rows there are of the kind. */
    long count(DraftRow.Kind kind);

    /**
     * A page of the rows of the kind, in the order of the file.
     *
     * @param after the place of the last row of the page before; 0 for the first page
     */
    List<DraftRow> rows(DraftRow.Kind kind, long after, int limit);

    /**
     * What an import changes: the new identities come in, and known ones get the file's details if that is wanted.
     *
     * @param recordedAt when they come into the ledger
     */
    LedgerChanges changes(Instant recordedAt, boolean details);

    @Override
    void close();
}
