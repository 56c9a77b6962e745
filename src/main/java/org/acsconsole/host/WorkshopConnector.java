package org.acsconsole.host;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.EntraAccount;
import org.acsconsole.azure.EntraSessions;
import org.acsconsole.azure.Network;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.WireLog;
import org.acsconsole.wire.WireLogs;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.jspecify.annotations.Nullable;

/**
 * Connects profiles to the workshop service, which it starts where none runs.
 *
 * @param services makes services from connections; also given who sees their exchanges
 * @param wires get the exchanges with the service while another process runs it
 */
public record WorkshopConnector(
        WorkshopHost workshop,
        WorkshopLink link,
        BiFunction<AzureConnection, Consumer<Observation>, IdentityService> services,
        WireLogs wires) {

    /**
     * Finds or starts the service, and asks it nothing yet.
     *
     * @throws FaultException {@link org.acsconsole.identity.Fault.NotConnected}
     */
    public ConnectedProfile connect(String name) {
        return connect(name, (address, trusted, wire) -> AzureConnection.parse(address.connectionString()));
    }

    /**
     * Finds or starts the service, and signs in to it with the issuer that is part of it.
     *
     * @param method makes the way to sign in from the secret of the issuer's application
     * @throws FaultException {@link org.acsconsole.identity.Fault.NotConnected}
     */
    public ConnectedProfile connectByEntra(
            String name, Function<String, EntraAccount.Method> method, EntraSessions sessions) {
        return connect(name, (address, trusted, wire) -> {
            EntraAccount account = new EntraAccount(
                    method.apply(address.entra().clientSecret()),
                    address.resourceId(),
                    address.entra().clientId(),
                    URI.create(address.endpoint().toString().replaceFirst("/$", "")),
                    true);
            return AzureConnection.of(
                    address.endpoint(),
                    sessions.of(name, account, Network.ofThisComputer().trustingOnly(trusted), wire));
        });
    }

    private ConnectedProfile connect(String name, Connecting connections) {
        return connecting(name, () -> {
            WorkshopAddress address = workshop.address();
            IdentityService service = new WorkshopConnection(
                    service(connections), () -> connecting(name, () -> service(connections)), () -> check(name), link);
            return new ConnectedProfile(
                    profile(name, address.endpoint(), address.resourceId()), service, link, limits());
        });
    }

    /** Makes a connection to the service, wherever that runs by now. */
    private interface Connecting {

        AzureConnection to(WorkshopAddress address, String trusted, Consumer<Observation> wire);
    }

    /** The profile as far as it is known without the service; empty before the service's first start. */
    public Optional<Profile> known(String name, @Nullable URI endpoint) {
        return workshop.resourceId().map(id -> profile(name, endpoint, id));
    }

    /** The clock of the service. */
    public ServiceClock clock() {
        return link;
    }

    /** The limits of the service. */
    public LimitsFeed limits() {
        return listener -> link.follow(observed -> listener.accept(observed.limits()));
    }

    /** Asks twice, for the console that ran the service when it last answered may have been closed. */
    private void check(String name) {
        try {
            link.observe();
        } catch (WorkshopException gone) {
            connecting(name, link::observe);
        }
    }

    /** The key of a workshop service's ledger and exchanges. */
    public static String ledgerKey(String resourceId) {
        return Profile.keyOfWorkshop(resourceId);
    }

    private IdentityService service(Connecting connections) {
        WorkshopAddress address = workshop.address();
        Consumer<Observation> wire = seen -> record(seen, wires.of(ledgerKey(address.resourceId())));
        try {
            String trusted = Files.readString(address.caCertificate());
            return services.apply(connections.to(address, trusted, wire).trustingOnly(trusted), wire);
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkshopException(
                    e,
                    WorkshopProblem.CERTIFICATE_UNREADABLE,
                    address.caCertificate().toString());
        }
    }

    /** Asks at every exchange: a service that runs here reports them itself, and it may have come here since. */
    private void record(Observation seen, WireLog wire) {
        if (!workshop.runsHere()) {
            wire.record(seen);
        }
    }

    private static <T> T connecting(String name, Supplier<T> step) {
        try {
            return step.get();
        } catch (WorkshopException e) {
            throw WorkshopProblems.fault(e, name);
        }
    }

    private static Profile profile(String name, @Nullable URI endpoint, String resourceId) {
        return new Profile(name, Environment.WORKSHOP, endpoint, ledgerKey(resourceId));
    }
}
