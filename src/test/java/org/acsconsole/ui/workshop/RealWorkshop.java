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
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.wire.WireLog;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.ClockReading;
import org.acsconsole.workshop.control.FaultsInForce;
import org.acsconsole.workshop.control.WorkshopControl;
import org.jspecify.annotations.Nullable;

/** The workshop service with the SDK and an SQLite ledger on it, and its doors. */
final class RealWorkshop implements WorkshopServiceAccess, ServiceClock, AutoCloseable {

    private final WorkshopForTests service = WorkshopForTests.start();
    private final WorkshopControl control = WorkshopControl.of(service.address());
    private final WireLog wire = new WireLog();
    private final SimpleObjectProperty<@Nullable ObservedWorkshop> heard = new SimpleObjectProperty<>();
    private final Path folder;
    private final LedgerStore file;
    private final Workspace workspace;
    private volatile ObservedWorkshop known = ask();

    RealWorkshop(Path folder) {
        this.folder = folder;
        file = LedgerStores.open(folder.resolve("ledger.db"));
        Profile profile = new Profile("Workshop", Environment.WORKSHOP, service.endpoint(), service.resourceId());
        Ledger ledger = file.of(profile);
        TokenVault vault = new TokenVault();
        CompletedSteps steps = new CompletedSteps();
        IdentityController controller = new IdentityController(
                new AzureIdentityService(
                        AzureConnection.parse(service.connectionString()).trustingOnly(authority()), wire::record),
                ledger,
                new ActivityLog(ledger, InstantSource.system(), "tester"),
                vault,
                steps,
                this);
        workspace = new Workspace(profile, controller, ledger, vault, steps, this);
        heard.set(known);
    }

    Workspace workspace() {
        return workspace;
    }

    /** Where a person saves everything. */
    Path folder() {
        return folder;
    }

    /** The service as other code reaches it, which tells this ledger nothing. */
    AzureIdentityService stranger() {
        return new AzureIdentityService(
                AzureConnection.parse(service.connectionString()).trustingOnly(authority()), seen -> {});
    }

    WireLog wire() {
        return wire;
    }

    /** How the service stands, asked anew. */
    ClockReading clock() {
        return control.clock();
    }

    FaultsInForce faults() {
        return control.faults();
    }

    @Override
    public Instant instant() {
        return known.clock().at(Instant.now());
    }

    @Override
    public Duration revocationLag() {
        return known.faults().revocationDelay();
    }

    @Override
    public ObservableValue<@Nullable ObservedWorkshop> heard() {
        return heard;
    }

    @Override
    public <T> T call(Function<WorkshopControl, T> command) {
        T answer = command.apply(control);
        known = ask();
        Platform.runLater(() -> heard.set(known));
        return answer;
    }

    @Override
    public void close() {
        control.close();
        file.close();
        service.close();
    }

    private ObservedWorkshop ask() {
        return new ObservedWorkshop(service.address(), control.clock(), control.faults());
    }

    private String authority() {
        try {
            return Files.readString(service.caCertificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
