package org.acsconsole.ui.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.IdentityJob;
import org.acsconsole.job.JobResult;

/**
 * What a clean up of a profile deletes, and how.
 *
 * @param opened when this console was opened
 */
record CleanUp(Workspace workspace, Instant opened) {

    private static final int PAGE = 1_000;
    private static final int IN_FLIGHT = 4;

    /** How far back it goes. */
    enum Since {
        OPENED,
        TODAY,
        EVER
    }

    /** @param gone how many the service did not have any more */
    record Cleaned(JobResult result, long gone) {}

    long count(Since since) {
        return workspace.ledger().count(which(since));
    }

    /** Blocks; whom it deletes. */
    List<IdentityId> ids(Since since) {
        List<IdentityId> all = new ArrayList<>();
        Ledger ledger = workspace.ledger();
        List<IdentityId> page = ledger.ids(which(since), null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ledger.ids(which(since), page.getLast(), PAGE);
        }
        return all;
    }

    /** Blocks until it is over; an interrupt cancels it as it does every job. */
    Cleaned run(List<IdentityId> these, IdentityJob.Progress progress) {
        AtomicLong gone = new AtomicLong();
        JobResult result = new IdentityJob(Thread.ofVirtual().factory(), IN_FLIGHT)
                .run(
                        these,
                        id -> {
                            if (!workspace.controller().cleanUp(id)) {
                                gone.incrementAndGet();
                            }
                        },
                        progress);
        return new Cleaned(result, gone.get());
    }

    boolean isTyped() {
        return workspace.capabilities().typedConfirmation();
    }

    private CleanUpScope which(Since since) {
        return new CleanUpScope(
                workspace.capabilities().cleanUpOrigins(),
                switch (since) {
                    case OPENED -> opened;
                    case TODAY ->
                        LocalDate.now(ZoneId.systemDefault())
                                .atStartOfDay(ZoneId.systemDefault())
                                .toInstant();
                    case EVER -> Instant.EPOCH;
                });
    }
}
