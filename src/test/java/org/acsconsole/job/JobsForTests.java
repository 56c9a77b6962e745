package org.acsconsole.job;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Pace;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.SampleService;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;

/** Jobs on a real ledger and a service that does as a test wants. */
final class JobsForTests implements AutoCloseable {

    private static final Profile PROFILE =
            new Profile("Contoso", Environment.TEST, URI.create("https://contoso.example"), "contoso");

    final SampleService service = new SampleService();
    private final LedgerStore file;
    final Workspace workspace;

    JobsForTests(Path folder, Pace pace) {
        file = LedgerStores.open(folder.resolve("ledger.db"));
        Ledger ledger = file.of(PROFILE);
        ServiceClock clock = ServiceClock.of(
                InstantSource.system(), PROFILE.environment().capabilities().revocationLag());
        CompletedSteps steps = new CompletedSteps();
        TokenVault vault = new TokenVault();
        workspace = new Workspace(
                PROFILE,
                new IdentityController(
                        new PacedService(service, clock, pace),
                        ledger,
                        new ActivityLog(ledger, InstantSource.system(), "tester"),
                        vault,
                        steps),
                ledger,
                vault,
                steps,
                clock);
    }

    static JobRunner runner(int inFlight) {
        return new JobRunner(Thread.ofVirtual().factory(), inFlight);
    }

    /** Creates, labelled 0, 1 and so on. */
    static List<Command> creates(int count) {
        return java.util.stream.IntStream.range(0, count)
                .<Command>mapToObj(n -> new Command.Create(new IdentityDetails(Integer.toString(n), "", "")))
                .toList();
    }

    JobJournal journal() {
        return workspace.ledger().jobs();
    }

    Job job(UUID key) {
        return journal().job(key).orElseThrow();
    }

    List<JobItemRow> items(Job job) {
        return journal().items(new JobItemQuery(job.key(), Set.of(), -1, 10_000));
    }

    long identities() {
        return workspace
                .ledger()
                .counts("", InstantSource.system().instant())
                .of(org.acsconsole.identity.IdentityFilter.ALL);
    }

    @Override
    public void close() {
        file.close();
    }
}
