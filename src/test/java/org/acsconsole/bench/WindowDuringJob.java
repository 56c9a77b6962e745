package org.acsconsole.bench;

import java.util.Collections;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.host.WorkshopConnector;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.JobRunner;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** How long the window's thread lets others wait while the console runs a job, with its screen open, and how much memory it takes. */
record WindowDuringJob(int items) {

    private static final int WARM_UP = 500;

    void run(Bench bench) {
        if (!OpenConsole.canOpen(bench, "window")) {
            return;
        }
        try (OpenConsole console = OpenConsole.showing("Identities");
                LedgerStore store = LedgerStores.open(console.data().ledger())) {
            Workspace workspace = workspace(console.workshop(), store);
            run(console, workspace, WARM_UP);
            OpenConsole.closeDialog();
            long before = used();
            double[] waits = run(console, workspace, items);
            bench.print("window: a job of %d creates with token; %s (aim: at most 50 ms); heap in use %+d MiB"
                    .formatted(items, OpenConsole.told(waits), used() - before));
        }
    }

    private static double[] run(OpenConsole console, Workspace workspace, int items) {
        Command create = new Command.CreateWithToken(IdentityDetails.NONE, TokenRequest.QUICKSTART);
        UUID job = new JobRunner(Thread.ofVirtual().factory(), 1)
                .prepare(workspace, "", Collections.nCopies(items, create))
                .key();
        workspace.ledger().jobs().take(job);
        workspace.ledger().jobs().leave(job, JobState.PAUSED, null);
        console.show("Identities"); // so that the screen of jobs reads them anew
        console.show("Jobs");
        OpenConsole.await(() -> {
            goOnWithFirst();
            return state(workspace, job) != JobState.PAUSED;
        });
        return OpenConsole.waits(() -> state(workspace, job) == JobState.RUNNING);
    }

    /** Selects the first job of the screen, then presses the screen's *Go on*: an unfinished job's banner has one as well. */
    private static void goOnWithFirst() {
        OpenConsole.inWindow(windows -> {
            windows.stream().map(window -> window.getScene().getRoot()).forEach(root -> {
                if (root.lookup(".job-table") instanceof TableView<?> table) {
                    table.getSelectionModel().selectFirst();
                    if (root.lookup(".narrowing #goOn") instanceof Button goOn) {
                        goOn.fire();
                    }
                }
            });
            return true;
        });
    }

    private static JobState state(Workspace workspace, UUID job) {
        return workspace.ledger().jobs().job(job).orElseThrow().state();
    }

    private static Workspace workspace(WorkshopAddress workshop, LedgerStore store) {
        Profile profile = new Profile(
                "Workshop",
                Environment.WORKSHOP,
                workshop.endpoint(),
                WorkshopConnector.ledgerKey(workshop.resourceId()));
        Ledger ledger = store.of(profile);
        PacedService service = PacedService.unlimited(
                new AzureIdentityService(AzureConnection.parse(workshop.connectionString())), Lifecycles.CLOCK);
        IdentityController controller = Lifecycles.controller(service, ledger);
        return new Workspace(profile, controller, ledger, new TokenVault(), new CompletedSteps(), Lifecycles.CLOCK);
    }

    private static long used() {
        Runtime machine = Runtime.getRuntime();
        System.gc();
        return (machine.totalMemory() - machine.freeMemory()) >> 20;
    }
}
