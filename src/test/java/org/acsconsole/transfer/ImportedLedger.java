package org.acsconsole.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.DraftRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.SampleProfiles;

/** A real ledger that files are imported into, through the same doors as the window does it. */
final class ImportedLedger implements AutoCloseable {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private final SampleProfiles profiles;
    final Workspace workspace;

    ImportedLedger(Path folder) {
        profiles = new SampleProfiles(folder);
        workspace = profiles.workspace("Contoso");
    }

    ImportDraft read(ImportSource source) {
        ImportFile file = ImportFile.open(source);
        return read(file, file.match());
    }

    ImportDraft read(ImportFile file, ColumnMatch match) {
        ImportDraft draft = workspace.ledger().draft();
        try {
            file.read(match, draft, rows -> {});
            return draft;
        } catch (RuntimeException e) {
            draft.close();
            throw e;
        }
    }

    /** Reads the source and writes what is new, and what changes. */
    void take(ImportSource source) {
        try (ImportDraft draft = read(source)) {
            workspace.controller().importRows(draft, true, written -> {});
        }
    }

    static List<DraftRow> rows(ImportDraft draft, DraftRow.Kind kind) {
        return draft.rows(kind, 0, 1_000);
    }

    List<Identity> all() {
        return workspace
                .ledger()
                .identities(new IdentityQuery(
                        IdentityFilter.ALL, IdentitySearch.EVERYTHING, IdentityOrder.NEWEST_FIRST, null, 1_000, LATER))
                .stream()
                .map(IdentityRow::identity)
                .toList();
    }

    @Override
    public void close() {
        profiles.close();
    }
}
