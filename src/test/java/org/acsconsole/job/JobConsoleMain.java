package org.acsconsole.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;

/** A console that runs one job of a ledger to its end, and goes on with it if it is there; it prints how many items have an outcome. */
final class JobConsoleMain {

    private static final int AT_A_TIME = 8;
    private static final TokenRequest CHAT = new TokenRequest(Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST);

    private JobConsoleMain() {}

    /** The service that the job is about. */
    record Target(String connectionString, Path authority, String resource) {

        Profile profile() {
            URI endpoint = URI.create(connectionString.replaceFirst("endpoint=([^;]*);.*", "$1"));
            return new Profile("Workshop", Environment.TEST, endpoint, resource);
        }
    }

    /** Takes the ledger's place, the connection string, the place of the authority's certificate, the resource and the number of items. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Target target = new Target(args[1], Path.of(args[2]), args[3]);
        try (LedgerStore store = LedgerStores.open(args[0])) {
            Workspace workspace = workspace(store.of(target.profile()), target);
            JobRunner runner = new JobRunner(Thread.ofVirtual().factory(), AT_A_TIME);
            Job job = workspace.ledger().jobs().jobs(null, 1).stream()
                    .filter(known -> known.counts().total() == Integer.parseInt(args[4]))
                    .findFirst()
                    .orElseGet(() -> runner.prepare(workspace, "", creates(Integer.parseInt(args[4]))));
            Optional<Job> now = Optional.of(job);
            while (now.isPresent() && !now.get().state().isFinal()) {
                now = runner.run(workspace, job.key(), (settled, total) -> System.out.println(settled));
                if (now.isPresent() && now.get().state() == JobState.PAUSED) {
                    Thread.sleep(Duration.ofMillis(20)); // what stopped it is over soon
                }
            }
        }
    }

    static List<Command> creates(int items) {
        return IntStream.range(0, items)
                .<Command>mapToObj(n -> new Command.CreateWithToken(new IdentityDetails("Student " + n, "", ""), CHAT))
                .toList();
    }

    static Workspace workspace(Ledger ledger, Target target) throws IOException {
        ServiceClock clock = ServiceClock.of(InstantSource.system(), Duration.ZERO);
        AzureIdentityService service = new AzureIdentityService(
                AzureConnection.parse(target.connectionString()).trustingOnly(Files.readString(target.authority())));
        TokenVault vault = new TokenVault();
        CompletedSteps steps = new CompletedSteps();
        IdentityController controller = new IdentityController(
                new PacedService(service, clock, new Governor(RateLimits.NONE)),
                ledger,
                new ActivityLog(ledger, InstantSource.system(), "tester"),
                vault,
                steps);
        return new Workspace(target.profile(), controller, ledger, vault, steps, clock);
    }
}
