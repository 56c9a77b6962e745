package org.acsconsole.ui.export;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.Workspace;
import org.acsconsole.transfer.Export;
import org.acsconsole.transfer.ExportTable;
import org.acsconsole.transfer.LedgerRows;
import org.acsconsole.transfer.RowSource;

/** The selected identities, those that filter and search find, or all; or their tokens. */
record IdentitiesOffer(Workspace from, List<IdentityRow> selected, IdentityFilter filter, IdentitySearch search)
        implements ExportOffer {

    IdentitiesOffer {
        selected = List.copyOf(selected);
    }

    @Override
    public List<ExportSubject> subjects() {
        return List.of(ExportSubject.IDENTITIES, ExportSubject.TOKENS);
    }

    @Override
    public Map<ExportScope, Long> counts() {
        Map<ExportScope, Long> counts = new EnumMap<>(ExportScope.class);
        if (!selected.isEmpty()) {
            counts.put(ExportScope.SELECTED, (long) selected.size());
        }
        if (filter != IdentityFilter.ALL || !search.equals(IdentitySearch.EVERYTHING)) {
            counts.put(ExportScope.MATCHING, count(filter, search));
        }
        counts.put(ExportScope.ALL, count(IdentityFilter.ALL, IdentitySearch.EVERYTHING));
        return counts;
    }

    @Override
    public Export<?> export(ExportRequest request, UnaryOperator<String> shown) {
        RowSource<IdentityRow> identities = identities(request.which());
        return request.what() == ExportSubject.TOKENS
                ? new Export<>(ExportTable.tokens(now()), LedgerRows.tokens(identities, from.ledger()), shown)
                : new Export<>(ExportTable.identities(), identities, shown);
    }

    private RowSource<IdentityRow> identities(ExportScope which) {
        return switch (which) {
            case SELECTED -> LedgerRows.of(selected);
            case MATCHING -> LedgerRows.identities(from.ledger(), filter, search, now());
            case ALL -> LedgerRows.identities(from.ledger(), IdentityFilter.ALL, IdentitySearch.EVERYTHING, now());
        };
    }

    private long count(IdentityFilter counted, IdentitySearch found) {
        IdentityCounts counts = from.ledger().counts(found, now());
        return counts.isComplete(counted) ? counts.of(counted) : UNKNOWN;
    }

    private Instant now() {
        return from.serviceClock().instant();
    }
}
