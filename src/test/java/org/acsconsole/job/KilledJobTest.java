package org.acsconsole.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Profile;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A console that is killed again and again in the middle of one job, which the next one takes over. */
@Timeout(300)
final class KilledJobTest {

    private static final int KILLS = 20;
    private static final int ITEMS = 1_100;
    private static final int KILLS_IN_TROUBLE = 3;
    private static final int ITEMS_IN_TROUBLE = 300;
    private static final int MOST_BEFORE_A_KILL = 50;
    private static final long SEED = 20_261_129;

    @TempDir
    Path folder;

    /** What the service does beside answering. */
    enum Trouble {
        NONE,
        INTERNAL,
        LOST_ANSWER,
        TOO_MANY_REQUESTS;

        private void make(WorkshopControl control) {
            switch (this) {
                case NONE -> {}
                case INTERNAL -> control.change(FaultsChange.failShare(20, FaultKind.INTERNAL));
                case LOST_ANSWER -> control.change(FaultsChange.failShare(20, FaultKind.LOST_ANSWER));
                case TOO_MANY_REQUESTS -> control.change(FaultsChange.failNext(1, FaultKind.TOO_MANY_REQUESTS));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noItemIsDoneTwiceAndEachIdentityIsInTheLedgerOrMayExistUnseen(Trouble trouble)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        try (WorkshopForTests workshop = WorkshopForTests.start();
                WorkshopControl control = WorkshopControl.of(workshop.address())) {
            trouble.make(control);
            JobConsoleMain.Target target = new JobConsoleMain.Target(
                    workshop.connectionString(), workshop.caCertificate(), workshop.resourceId());
            int kills = trouble == Trouble.NONE ? KILLS : KILLS_IN_TROUBLE;
            int items = trouble == Trouble.NONE ? ITEMS : ITEMS_IN_TROUBLE;
            for (int kill = 0; kill < kills; kill++) {
                killed(target, items, 1 + random.nextInt(MOST_BEFORE_A_KILL));
            }
            assertThat(JobConsoleMain.start(ledgerFile(), target, items).waitFor())
                    .isZero();
            Set<IdentityId> made = made(control);
            try (LedgerStore store = LedgerStores.open(ledgerFile().toString())) {
                assertSettled(store.of(profile(workshop)), made);
            }
        }
    }

    private void killed(JobConsoleMain.Target target, int items, int atLeast) throws IOException, InterruptedException {
        Process console = JobConsoleMain.start(ledgerFile(), target, items);
        try (BufferedReader output = console.inputReader(UTF_8)) {
            assertThat(output.lines().limit(atLeast)).hasSize(atLeast);
            console.toHandle().destroyForcibly();
        }
        assertThat(console.waitFor()).isNotZero();
    }

    private static void assertSettled(Ledger ledger, Set<IdentityId> made) {
        List<Job> jobs = ledger.jobs().jobs(null, 10);
        assertThat(jobs).hasSize(1);
        Job job = jobs.getFirst();
        List<JobItemRow> items = ledger.jobs().items(new JobItemQuery(job.key(), Set.of(), -1, ITEMS + 1));
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

    private static Profile profile(WorkshopForTests workshop) {
        return new Profile("Workshop", Environment.TEST, workshop.endpoint(), workshop.resourceId());
    }

    private Path ledgerFile() {
        return folder.resolve("ledger.db");
    }
}
