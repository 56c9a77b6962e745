package org.acsconsole.ui.identities;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.SampleService;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;

/** A workspace on a real ledger and a service whose clock and lags a test sets. */
final class SettableWorkspace implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final LedgerStore file;
    private final SampleService service = new SampleService(() -> now());
    private final Workspace workspace;
    private Instant now = NOON;
    private Duration lag = Duration.ZERO;

    SettableWorkspace(Path folder) {
        file = LedgerStores.open(folder.resolve("ledger.db"));
        Profile profile = new Profile("Workshop", Environment.WORKSHOP, URI.create("https://localhost:8443"), "here");
        Ledger ledger = file.of(profile);
        TokenVault vault = new TokenVault();
        CompletedSteps steps = new CompletedSteps();
        ServiceClock clock = new ServiceClock() {
            @Override
            public Instant instant() {
                return now();
            }

            @Override
            public Duration revocationLag() {
                return lag;
            }
        };
        ActivityLog log = new ActivityLog(ledger, InstantSource.system(), "tester");
        IdentityController controller =
                new IdentityController(PacedService.unlimited(service, clock), ledger, log, vault, steps);
        workspace = new Workspace(profile, controller, ledger, vault, steps, clock);
    }

    Workspace workspace() {
        return workspace;
    }

    Instant now() {
        return now;
    }

    void set(Instant newNow) {
        now = newNow;
    }

    void revocationsTake(Duration newLag) {
        lag = newLag;
    }

    /** What the next call did is then unknown. */
    void losesTheNextAnswer() {
        service.faults.add(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT));
    }

    @Override
    public void close() {
        file.close();
    }
}
