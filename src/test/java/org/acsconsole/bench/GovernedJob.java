package org.acsconsole.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.Governor;
import org.acsconsole.job.JobRunner;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.wire.Observation;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.FaultsChange;

/** A job of three windows of creates, at a service that enforces Azure's limits; the shortest possible are two windows. */
record GovernedJob(int atATime) {

    private static final int CREATES = 3_000;
    private static final int TOO_MANY = 429;

    void run(Bench bench) {
        try (WorkshopForTests workshop = WorkshopForTests.start();
                WorkshopControl control = WorkshopControl.of(workshop.address());
                TemporaryFolder folder = TemporaryFolder.make();
                LedgerStore store = LedgerStores.open(folder.path().resolve("ledger.db"))) {
            control.change(FaultsChange.limits(true));
            AtomicInteger refused = new AtomicInteger();
            AzureIdentityService service = new AzureIdentityService(Lifecycles.connection(workshop), seen -> {
                if (seen.ending() instanceof Observation.Ending.Answer answer && answer.status() == TOO_MANY) {
                    refused.incrementAndGet();
                }
            });
            Profile profile = new Profile("bench", Environment.TEST, workshop.endpoint(), workshop.resourceId());
            Ledger ledger = store.of(profile);
            IdentityController controller = Lifecycles.controller(
                    new PacedService(service, Lifecycles.CLOCK, new Governor(RateLimits.AZURE)), ledger);
            Duration took = create(new Workspace(
                    profile, controller, ledger, new TokenVault(), new CompletedSteps(), Lifecycles.CLOCK));
            bench.print(
                    "job at the limit: %d creates, %d at a time: %.1f s, %d times 429: ratio %.3f (aim: at most 1.05, and none)"
                            .formatted(
                                    CREATES,
                                    atATime,
                                    took.toMillis() / 1_000.0,
                                    refused.get(),
                                    took.toMillis() / (2.0 * RateLimits.WINDOW.toMillis())));
        }
    }

    private Duration create(Workspace workspace) {
        Command create = new Command.Create(IdentityDetails.NONE);
        JobRunner runner = new JobRunner(Thread.ofVirtual().factory(), atATime);
        Job job = runner.prepare(workspace, "", Collections.nCopies(CREATES, create));
        long from = System.nanoTime();
        runner.run(workspace, job.key(), (done, total) -> {});
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
