package org.acsconsole.ui.activity;

import java.util.ArrayList;
import java.util.List;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Ledger;
import org.jspecify.annotations.Nullable;

/** Reads pages of activities with their identities' labels. */
final class ActivityPaging {

    static final int ROWS = 200;

    private ActivityPaging() {}

    /** Blocks; the newest if {@code after} is null. Fewer than {@link #ROWS} are the last. */
    static List<ActivityRow> read(Ledger ledger, @Nullable Activity after) {
        return ledger.activities(new ActivityQuery(ActivityFilter.ALL, after, ROWS));
    }

    /**
     * The newest page before what was loaded earlier and is older; only the page if that does not join on to it. A row that
     * went is not older.
     */
    static List<ActivityRow> merged(List<ActivityRow> newest, List<ActivityRow> loaded) {
        List<ActivityRow> all = new ArrayList<>(newest);
        for (int i = 0; newest.size() == ROWS && i < loaded.size(); i++) {
            if (loaded.get(i)
                    .activity()
                    .key()
                    .equals(newest.getLast().activity().key())) {
                all.addAll(loaded.subList(i + 1, loaded.size()));
            }
        }
        return all;
    }
}
