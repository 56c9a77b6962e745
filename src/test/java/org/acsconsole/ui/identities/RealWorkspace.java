package org.acsconsole.ui.identities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TeamsUsers;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.Governor;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ResourcesChange;

/** A workspace on the real parts: the workshop service, the Azure SDK and an SQLite ledger; outside the workshop under Azure's limits. */
public final class RealWorkspace implements AutoCloseable {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final LedgerStore file;
    private final Workspace workspace;

    public RealWorkspace(Path folder, Environment environment) {
        file = LedgerStores.open(folder.resolve("ledger.db"));
        String key = environment == Environment.WORKSHOP
                ? Profile.keyOfWorkshop(workshop.resourceId())
                : workshop.resourceId();
        Profile profile = new Profile("Workshop", environment, workshop.endpoint(), key);
        Ledger ledger = file.of(profile);
        TokenVault vault = new TokenVault();
        ServiceClock clock = ServiceClock.of(
                InstantSource.system(), environment.capabilities().revocationLag());
        CompletedSteps steps = new CompletedSteps();
        IdentityController controller = new IdentityController(
                environment == Environment.WORKSHOP
                        ? PacedService.unlimited(service(), clock)
                        : new PacedService(service(), clock, new Governor(RateLimits.AZURE)),
                ledger,
                new ActivityLog(ledger, InstantSource.system(), "tester"),
                vault,
                steps);
        workspace = new Workspace(profile, controller, ledger, vault, steps, clock);
    }

    public Workspace workspace() {
        return workspace;
    }

    URI endpoint() {
        return workshop.endpoint();
    }

    /** Creates so many, labelled {@code Agent 01} and so on, and returns their IDs in that order. */
    List<IdentityId> agents(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> Steps.created(
                                workspace.controller(), new IdentityDetails("Agent %02d".formatted(i), "", ""))
                        .id())
                .toList();
    }

    /** What an attendee of that name created, as it is in the ledger once it was seen. */
    IdentityId ofAttendee(String name) {
        String connection;
        try (WorkshopControl control = WorkshopControl.of(workshop.address())) {
            connection = control.change(ResourcesChange.make(List.of(name)))
                    .value()
                    .getFirst()
                    .primary();
        }
        IdentityId id = service(connection).create(UUID.randomUUID()).value();
        ObservedIdentity.Life life = new ObservedIdentity.Life(Instant.now(), null, null);
        String from = workspace.ledger().followedTo();
        workspace
                .controller()
                .follow(new ObservedChanges(
                        from,
                        from + "1",
                        Instant.now(),
                        List.of(),
                        false,
                        List.of(new ObservedIdentity(
                                id, life, true, ObservedIdentity.Requests.NONE, name, List.of()))));
        return id;
    }

    /** The Entra token of a Teams user of the workshop's issuer. */
    public TokenValue teamsUserToken() {
        return TeamsUsers.signIn(workshop.address());
    }

    /** Has other code delete it, of which the ledger learns nothing. */
    void goneElsewhere(IdentityId id) {
        service().delete(UUID.randomUUID(), id);
    }

    /** How many identities the ledger knows to be deleted. */
    long deleted() {
        return workspace.ledger().counts("", Instant.now()).of(IdentityFilter.DELETED);
    }

    @Override
    public void close() {
        file.close();
        workshop.close();
    }

    private AzureIdentityService service() {
        return service(workshop.connectionString());
    }

    private AzureIdentityService service(String connection) {
        return new AzureIdentityService(AzureConnection.parse(connection).trustingOnly(authority()));
    }

    private String authority() {
        try {
            return Files.readString(workshop.caCertificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
