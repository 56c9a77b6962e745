package org.acsconsole.ledger;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.JobCounts;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;

/** Keeps the counts of jobs while a transaction moves their items; each job's row is written once, before the commit. */
final class JobCountsWriter implements Runnable {

    private static final String UPDATE = "UPDATE job SET "
            + Arrays.stream(ItemState.values())
                    .map(JobCountsWriter::column)
                    .map(column -> column + " = " + column + " + :" + column)
                    .collect(Collectors.joining(", "))
            + " WHERE seq = :job";

    private final Transaction transaction;
    private final Map<Long, Map<ItemState, Long>> changes = new HashMap<>();

    private JobCountsWriter(Transaction transaction) {
        this.transaction = transaction;
    }

    static JobCountsWriter of(Transaction transaction, long profile) {
        return transaction.shared(JobCountsWriter.class, profile, () -> new JobCountsWriter(transaction));
    }

    static String column(ItemState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    void count(long job, ItemState state, long more) {
        changes.computeIfAbsent(job, any -> new EnumMap<>(ItemState.class)).merge(state, more, Long::sum);
    }

    /** The counts in a job's row, as they are in the database. */
    static JobCounts counts(RowReader row) throws SQLException {
        Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
        for (ItemState state : ItemState.values()) {
            counts.put(state, row.count(column(state)));
        }
        return new JobCounts(counts);
    }

    /** Writes what was counted so far. */
    @Override
    public void run() {
        changes.forEach((job, counts) -> {
            BoundStatement update = transaction.sql(UPDATE).bind("job", job.longValue());
            for (ItemState state : ItemState.values()) {
                update.bind(column(state), counts.getOrDefault(state, 0L).longValue());
            }
            update.execute();
        });
        changes.clear();
    }
}
