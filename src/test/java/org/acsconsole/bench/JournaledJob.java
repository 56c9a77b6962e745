package org.acsconsole.bench;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.JobRunner;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.workshop.WorkshopForTests;

/** Create, issue, revoke and delete as jobs of a ledger, and the same operations on the same ledger without a job. */
record JournaledJob(int count, int rounds) {

    private static final int AT_A_TIME = 16;

    void run(Bench bench) {
        try (WorkshopForTests workshop = WorkshopForTests.start();
                TemporaryFolder folder = TemporaryFolder.make();
                LedgerStore store = LedgerStores.open(folder.path().resolve("ledger.db"))) {
            IdentityService service = new AzureIdentityService(Lifecycles.connection(workshop));
            Profile profile = new Profile("bench", Environment.WORKSHOP, workshop.endpoint(), workshop.resourceId());
            Ledger ledger = store.of(profile);
            IdentityController controller =
                    Lifecycles.controller(PacedService.unlimited(service, Lifecycles.CLOCK), ledger);
            Workspace workspace = new Workspace(
                    profile, controller, ledger, new TokenVault(), new CompletedSteps(), Lifecycles.CLOCK);
            asJobs(workspace, count / 2);
            Lifecycles.measure(controller, count / 2);
            Rounds rates =
                    Rounds.of(rounds, () -> asJobs(workspace, count), () -> Lifecycles.measure(controller, count));
            bench.print(
                    "jobs: %d lifecycles, %d at a time: %.0f/s as jobs, %.0f/s without: ratio %.2f (aim: at least 0.7)"
                            .formatted(count, AT_A_TIME, rates.medianA(), rates.medianB(), rates.ratio()));
        }
    }

    private static double asJobs(Workspace workspace, int count) {
        JobRunner runner = new JobRunner(Thread.ofVirtual().factory(), AT_A_TIME);
        long from = System.nanoTime();
        List<IdentityId> ids =
                run(runner, workspace, Collections.nCopies(count, new Command.Create(IdentityDetails.NONE)));
        run(runner, workspace, all(ids, id -> new Command.Issue(id, TokenRequest.QUICKSTART)));
        run(runner, workspace, all(ids, Command.Revoke::new));
        run(runner, workspace, all(ids, Command.Delete::new));
        return count * 1e9 / (System.nanoTime() - from);
    }

    private static List<Command> all(List<IdentityId> ids, Function<IdentityId, Command> command) {
        return ids.stream().map(command).toList();
    }

    private static List<IdentityId> run(JobRunner runner, Workspace workspace, List<? extends Command> commands) {
        Job job = runner.prepare(workspace, "", commands);
        runner.run(workspace, job.key(), (settled, total) -> {});
        return workspace.ledger().jobs().items(new JobItemQuery(job.key(), Set.of(), -1, commands.size())).stream()
                .map(item -> Objects.requireNonNull(item.outcome().identity()))
                .toList();
    }
}
