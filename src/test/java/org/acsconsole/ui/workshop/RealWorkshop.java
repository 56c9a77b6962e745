package org.acsconsole.ui.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.host.WorkshopLink;
import org.acsconsole.host.WorkshopOperations;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.wire.WireLogs;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.FaultsInForce;
import org.jspecify.annotations.Nullable;

/** The workshop service with the SDK and an SQLite ledger on it, and its endpoints. */
final class RealWorkshop implements WorkshopServiceAccess, ServiceClock, AutoCloseable {

    private final WorkshopForTests service = WorkshopForTests.start();
    private final WorkshopLink link = new WorkshopLink(service::address);
    private final WorkshopOperations operations = new WorkshopOperations(link, () -> "Workshop", this::show);
    private final WireLogs wires = new WireLogs();
    private final SimpleObjectProperty<@Nullable ObservedWorkshop> observed = new SimpleObjectProperty<>();
    private final Path folder;
    private final LedgerStore file;
    private final Workspace workspace;

    RealWorkshop(Path folder) {
        this.folder = folder;
        file = LedgerStores.open(folder.resolve("ledger.db"));
        Profile profile = new Profile("Workshop", Environment.WORKSHOP, service.endpoint(), service.resourceId());
        Ledger ledger = file.of(profile);
        TokenVault vault = new TokenVault();
        CompletedSteps steps = new CompletedSteps();
        IdentityController controller = new IdentityController(
                PacedService.unlimited(
                        new AzureIdentityService(
                                AzureConnection.parse(service.connectionString())
                                        .trustingOnly(authority()),
                                wires.of(service.resourceId())::record),
                        this),
                ledger,
                new ActivityLog(ledger, InstantSource.system(), "tester"),
                vault,
                steps);
        workspace = new Workspace(profile, controller, ledger, vault, steps, this);
        observed.set(link.observe());
    }

    Workspace workspace() {
        return workspace;
    }

    /** Where the user saves everything. */
    Path folder() {
        return folder;
    }

    /** The service as other code reaches it, of which this ledger learns nothing. */
    AzureIdentityService stranger() {
        return new AzureIdentityService(
                AzureConnection.parse(service.connectionString()).trustingOnly(authority()), seen -> {});
    }

    WireLogs wires() {
        return wires;
    }

    /** The service's state, queried again. */
    ClockReading clock() {
        return link.observe().clock();
    }

    FaultsInForce faults() {
        return link.observe().faults();
    }

    @Override
    public Instant instant() {
        return link.instant();
    }

    @Override
    public Duration revocationLag() {
        return link.revocationLag();
    }

    @Override
    public ObservableValue<@Nullable ObservedWorkshop> observed() {
        return observed;
    }

    @Override
    public WorkshopOperations operations() {
        return operations;
    }

    <T> T call(Function<WorkshopControl, T> request) {
        T answer = link.call(request);
        show();
        return answer;
    }

    @Override
    public void close() {
        link.close();
        file.close();
        service.close();
    }

    private void show() {
        ObservedWorkshop last = link.observe();
        Platform.runLater(() -> observed.set(last));
    }

    private String authority() {
        try {
            return Files.readString(service.caCertificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
