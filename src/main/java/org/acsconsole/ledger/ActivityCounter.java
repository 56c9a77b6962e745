package org.acsconsole.ledger;

import java.util.List;
import org.acsconsole.identity.ActivityCount;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** Counts the activities that a filter shows, in steps along its index, until that has taken as long as it may. */
record ActivityCounter(Store store, long profile) {

    private static final int SMALLEST_STEP = 100;
    private static final int MOST_OF_A_REQUEST = 1_000;

    private record Place(long at, long tie, boolean found) {}

    ActivityCount count(ActivityFilter filter) {
        return filter.requestId() == null ? lookThrough(filter) : ofRequest(filter);
    }

    /** One request has few activities. */
    private ActivityCount ofRequest(ActivityFilter filter) {
        ActivityQuery query = new ActivityQuery(filter, null, MOST_OF_A_REQUEST);
        int found = store.read(statements -> pages(statements).page(query).size());
        return new ActivityCount(found, found < MOST_OF_A_REQUEST);
    }

    private ActivityCount lookThrough(ActivityFilter filter) {
        int step = Math.max(SMALLEST_STEP, 2 * store.limits().dense());
        long begun = System.nanoTime();
        long found = store.read(statements -> pages(statements)
                .bound(filter, ActivityPages.besideIndexSql(filter))
                .number());
        List<Place> places = step(filter, null, step);
        while (places.size() == step) {
            found += found(places);
            if (System.nanoTime() - begun > store.limits().longestSearch().toNanos()) {
                return new ActivityCount(found, false);
            }
            store.checkInterrupt();
            places = step(filter, places.getLast(), step);
        }
        return new ActivityCount(found + found(places), true);
    }

    private static long found(List<Place> places) {
        return places.stream().filter(Place::found).count();
    }

    private List<Place> step(ActivityFilter filter, @Nullable Place after, int step) {
        return store.read(statements -> pages(statements)
                .bound(filter, ActivityPages.stepSql(filter, after != null))
                .bind("limit", step)
                .bind("at", after == null ? 0 : after.at())
                .bind("tie", after == null ? 0 : after.tie())
                .list(row -> new Place(row.getLong("at"), row.getLong("tie"), row.getBoolean("found"))));
    }

    private ActivityPages pages(Statements statements) {
        return new ActivityPages(statements, profile);
    }
}
