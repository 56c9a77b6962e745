package org.acsconsole.ui.export;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.acsconsole.identity.ActivityCount;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Workspace;
import org.acsconsole.transfer.Export;
import org.acsconsole.transfer.ExportTable;
import org.acsconsole.transfer.LedgerRows;

/** The activities that the filter finds, or all. */
record ActivitiesOffer(Workspace from, ActivityFilter filter) implements ExportOffer {

    @Override
    public List<ExportSubject> subjects() {
        return List.of(ExportSubject.ACTIVITIES);
    }

    @Override
    public Map<ExportScope, Long> counts() {
        Map<ExportScope, Long> counts = new EnumMap<>(ExportScope.class);
        if (!filter.equals(ActivityFilter.ALL)) {
            counts.put(ExportScope.MATCHING, count(filter));
        }
        counts.put(ExportScope.ALL, count(ActivityFilter.ALL));
        return counts;
    }

    private long count(ActivityFilter counted) {
        ActivityCount count = from.ledger().count(counted);
        return count.complete() ? count.number() : UNKNOWN;
    }

    @Override
    public Export<ActivityRow> export(ExportRequest request, UnaryOperator<String> shown) {
        return new Export<>(
                ExportTable.activities(
                        from.ledger().clock(InstantSource.system()).instant()),
                LedgerRows.activities(from.ledger(), request.which() == ExportScope.ALL ? ActivityFilter.ALL : filter),
                shown);
    }
}
