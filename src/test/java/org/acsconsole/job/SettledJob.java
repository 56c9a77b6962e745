package org.acsconsole.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Ledger;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ChangedIdentities;

/** The proof that a job of creates did nothing twice and lost nothing, whatever happened to it on the way. */
final class SettledJob {

    private static final int MOST_ITEMS = 10_000;

    private SettledJob() {}

    /** Each identity that the service has is in the ledger, or it may be what came of an item whose outcome is unknown. */
    static void assertNothingLost(Ledger ledger, WorkshopControl service) {
        Set<IdentityId> made = made(service);
        List<Job> jobs = ledger.jobs().jobs(null, 10);
        assertThat(jobs).hasSize(1);
        Job job = jobs.getFirst();
        List<JobItemRow> items = ledger.jobs().items(new JobItemQuery(job.key(), Set.of(), -1, MOST_ITEMS));
        Set<IdentityId> known = items.stream()
                .flatMap(item -> Optional.ofNullable(item.outcome().identity()).stream())
                .collect(Collectors.toSet());
        Set<IdentityId> unseen = new HashSet<>(made);
        unseen.removeAll(known);
        assertThat(job.state()).isEqualTo(JobState.ENDED);
        assertThat(items).extracting(JobItemRow::state).doesNotContain(ItemState.WAITING, ItemState.SENT);
        assertThat(job.counts().of(ItemState.DONE)).isEqualTo(known.size());
        assertThat(ledger.counts("", job.begun().at()).of(IdentityFilter.ALL)).isEqualTo(known.size());
        assertThat(made).containsAll(known);
        assertThat(unseen.size())
                .isLessThanOrEqualTo(Math.toIntExact(job.counts().of(ItemState.UNKNOWN)));
    }

    private static Set<IdentityId> made(WorkshopControl control) {
        List<IdentityId> all = new ArrayList<>();
        ChangedIdentities page =
                control.changes(ChangedIdentities.FROM_THE_FIRST, 500).orElseThrow();
        while (!page.changes().isEmpty()) {
            page.changes()
                    .forEach(change -> all.add(new IdentityId(change.seen().id())));
            page = control.changes(page.mark(), 500).orElseThrow();
        }
        assertThat(all).doesNotHaveDuplicates();
        return Set.copyOf(all);
    }
}
