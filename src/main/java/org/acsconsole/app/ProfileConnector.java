package org.acsconsole.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.acsconsole.azure.AccessKey;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.MalformedSignInException;
import org.acsconsole.host.WorkshopConnection;
import org.acsconsole.host.WorkshopHost;
import org.acsconsole.host.WorkshopLink;
import org.acsconsole.host.WorkshopProblems;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretStore;
import org.acsconsole.settings.SecretStore.NoSecretException;
import org.acsconsole.settings.SignIn;
import org.acsconsole.wire.Observation;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** Signs in to what is configured. Where that fails, the way in is closed by a {@link Disconnected} service that says why. */
final class ProfileConnector {

    private final WorkshopHost workshop;
    private final SecretStore secrets;
    private final BiFunction<AzureConnection, Consumer<Observation>, IdentityService> services;
    private final Consumer<Observation> wire;
    private final WorkshopLink link;

    /**
     * Makes services from connections.
     *
     * @param services also given who sees their exchanges
     * @param wire sees the exchanges that no workshop service of this process hears
     * @param link to the workshop service, with its clock
     */
    ProfileConnector(
            WorkshopHost workshop,
            SecretStore secrets,
            BiFunction<AzureConnection, Consumer<Observation>, IdentityService> services,
            Consumer<Observation> wire,
            WorkshopLink link) {
        this.workshop = workshop;
        this.secrets = secrets;
        this.services = services;
        this.wire = wire;
        this.link = link;
    }

    /**
     * Opens the way into a profile; asks no service yet.
     *
     * @param before the profile as it was when it was last opened, if it ever was
     */
    ConnectedProfile into(ProfileSetting setting, Optional<Profile> before) {
        try {
            return switch (setting.signIn()) {
                case SignIn.OwnWorkshop own -> workshop(setting.name());
                case SignIn.ByConnectionString by ->
                    real(
                            setting,
                            AzureConnection.parse(secrets.fetch(by.reference()).reveal()));
                case SignIn.ByAccessKey by ->
                    real(
                            setting,
                            AzureConnection.of(
                                    by.endpoint(),
                                    new AccessKey(secrets.fetch(by.key()).reveal())));
            };
        } catch (NoSecretException e) {
            return closed(setting, before, e.reason());
        } catch (MalformedSignInException e) {
            return closed(setting, before, e.reason());
        } catch (WorkshopException e) {
            return closed(setting, before, WorkshopProblems.of(e));
        }
    }

    private ConnectedProfile closed(ProfileSetting setting, Optional<Profile> before, Reason<ConnectionProblem> why) {
        return entrance(without(setting, before), new Disconnected(new Fault.NotConnected(setting.name(), why)));
    }

    private ConnectedProfile real(ProfileSetting setting, AzureConnection connection) {
        URI endpoint = connection.endpoint();
        return entrance(
                new Profile(setting.name(), setting.environment(), endpoint, Profile.hostOf(endpoint)),
                services.apply(connection, wire));
    }

    private ConnectedProfile workshop(String name) {
        WorkshopAddress address = workshop.address();
        IdentityService service =
                new WorkshopConnection(workshopService(), () -> workshopService(name), () -> hear(name));
        return entrance(
                new Profile(name, Environment.WORKSHOP, address.endpoint(), workshopKey(address.resourceId())),
                service);
    }

    /** Azure does not tell its time: its tokens live on what a good clock shows. */
    private ConnectedProfile entrance(Profile profile, IdentityService service) {
        ServiceClock clock = profile.environment() == Environment.WORKSHOP
                ? link
                : ServiceClock.of(InstantSource.system(), profile.environment().revocationLag());
        return new ConnectedProfile(profile, service, clock);
    }

    /** A second time, for the console that ran the service when it was last heard may have been closed. */
    private void hear(String name) {
        try {
            link.look();
        } catch (WorkshopException gone) {
            hearAgain(name);
        }
    }

    private void hearAgain(String name) {
        try {
            link.look();
        } catch (WorkshopException e) {
            throw new FaultException(new Fault.NotConnected(name, WorkshopProblems.of(e)), e);
        }
    }

    private IdentityService workshopService(String name) {
        try {
            return workshopService();
        } catch (WorkshopException e) {
            throw new FaultException(new Fault.NotConnected(name, WorkshopProblems.of(e)), e);
        }
    }

    private IdentityService workshopService() {
        WorkshopAddress address = workshop.address();
        AzureConnection connection = AzureConnection.parse(address.connectionString());
        try {
            return services.apply(
                    connection.trustingOnly(Files.readString(address.caCertificate())),
                    workshop.runsHere() ? seen -> {} : wire);
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkshopException(
                    e,
                    WorkshopProblem.CERTIFICATE_UNREADABLE,
                    address.caCertificate().toString());
        }
    }

    /** The profile for which there is no service, as far as it is known: its ledger can be read all the same. */
    private Profile without(ProfileSetting setting, Optional<Profile> before) {
        Profile known = before.orElse(
                new Profile(setting.name(), setting.environment(), null, Profile.keyWhileUnknown(setting.name())));
        return switch (setting.signIn()) {
            case SignIn.OwnWorkshop own ->
                workshop.resourceId()
                        .map(id -> new Profile(setting.name(), Environment.WORKSHOP, known.endpoint(), workshopKey(id)))
                        .orElse(known);
            case SignIn.ByConnectionString by -> known;
            case SignIn.ByAccessKey by ->
                new Profile(setting.name(), setting.environment(), by.endpoint(), Profile.hostOf(by.endpoint()));
        };
    }

    private static String workshopKey(String resourceId) {
        return "workshop:" + resourceId;
    }
}
