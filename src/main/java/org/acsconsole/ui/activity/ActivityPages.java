package org.acsconsole.ui.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Ledger;
import org.jspecify.annotations.Nullable;

/** Reads pages of activities with their identities' labels. */
final class ActivityPages {

    static final int ROWS = 200;

    private ActivityPages() {}

    /** Blocks; the newest if {@code after} is null. Fewer than {@link #ROWS} are the last. */
    static List<ActivityRow> read(Ledger ledger, @Nullable Activity after) {
        Map<IdentityId, String> labels = new HashMap<>();
        List<ActivityRow> page = new ArrayList<>();
        for (Activity activity : ledger.activities(null, after, ROWS)) {
            IdentityId id = activity.subject().identity();
            String label = id == null
                    ? ""
                    : labels.computeIfAbsent(
                            id,
                            each -> ledger.identity(each)
                                    .map(identity -> identity.details().label())
                                    .orElse(""));
            page.add(new ActivityRow(activity, label));
        }
        return page;
    }

    /** The newest page before what was loaded earlier, without what is in both; only the page if nothing is. */
    static List<ActivityRow> merged(List<ActivityRow> newest, List<ActivityRow> loaded) {
        Set<UUID> keys = new HashSet<>();
        newest.forEach(row -> keys.add(row.activity().key()));
        List<ActivityRow> older = loaded.stream()
                .filter(row -> !keys.contains(row.activity().key()))
                .toList();
        List<ActivityRow> all = new ArrayList<>(newest);
        if (older.size() < loaded.size()) {
            all.addAll(older);
        }
        return all;
    }
}
