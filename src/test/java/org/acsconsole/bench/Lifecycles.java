package org.acsconsole.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.EnumSet;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.workshop.WorkshopForTests;

/** Create, issue, revoke and delete through the SDK, 16 at a time, with the ledger and without. */
record Lifecycles(int count, int rounds) {

    private static final int AT_A_TIME = 16;
    static final ServiceClock CLOCK = InstantSource.system()::instant;

    void run(Bench bench) {
        try (WorkshopForTests workshop = WorkshopForTests.start();
                TemporaryFolder folder = TemporaryFolder.make();
                LedgerStore ledger = LedgerStores.open(folder.path().resolve("ledger.db"))) {
            IdentityService service = new AzureIdentityService(connection(workshop));
            Profile profile = new Profile("bench", Environment.WORKSHOP, workshop.endpoint(), workshop.resourceId());
            IdentityController with = controller(service, ledger.of(profile));
            IdentityController without = controller(service, new NoLedger());
            measure(with, count / 2);
            measure(without, count / 2);
            Rounds rates = Rounds.of(rounds, () -> measure(with, count), () -> measure(without, count));
            bench.print(
                    "lifecycles: %d, %d at a time: %.0f/s with the ledger, %.0f/s without: ratio %.2f (aim: at least 0.7)"
                            .formatted(count, AT_A_TIME, rates.medianA(), rates.medianB(), rates.ratio()));
        }
    }

    static AzureConnection connection(WorkshopForTests workshop) {
        try {
            return AzureConnection.parse(workshop.connectionString())
                    .trustingOnly(Files.readString(workshop.caCertificate()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double measure(IdentityController controller, int times) {
        return Crowd.perSecond(times, AT_A_TIME, worker -> {
            IdentityId id =
                    Steps.created(controller, IdentityDetails.NONE).identity().id();
            Steps.issued(controller, id, EnumSet.of(TokenScope.CHAT, TokenScope.VOIP), TokenLifetime.SHORTEST);
            controller.perform(new Command.Revoke(id));
            controller.perform(new Command.Delete(id));
        });
    }

    private static IdentityController controller(IdentityService service, Ledger ledger) {
        return controller(PacedService.unlimited(service, CLOCK), ledger);
    }

    static IdentityController controller(PacedService service, Ledger ledger) {
        return new IdentityController(
                service, ledger, new ActivityLog(ledger, CLOCK, "bench"), new TokenVault(), new CompletedSteps());
    }
}
