package org.acsconsole.workshop.control;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopUnansweredException;
import org.acsconsole.workshop.protocol.AttendeeResources;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.acsconsole.workshop.protocol.ClockChange;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.EntraClient;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.acsconsole.workshop.protocol.FaultsInForce;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.NetworkState;
import org.acsconsole.workshop.protocol.ReachableAddresses;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.acsconsole.workshop.protocol.SeededClass;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/**
 * A client of the {@code /_workshop/} endpoints of a running service, ours or another console's.
 *
 * <p>Calls wait for their answer, ten seconds at most, and can be interrupted; whatever goes wrong is a
 * {@link WorkshopException}, a {@link WorkshopUnansweredException} if the service may have done what was requested.
 */
public final class WorkshopControl implements AutoCloseable {

    private static final String CLOCK = "clock";
    private static final String FAULTS = "faults";
    private static final String NETWORK = "network";
    private static final String RESOURCES = "resources";

    private static final String TEAMS = "https://auth.msft.communication.azure.com/Teams.";

    private final ControlHttp http;
    private final EntraClient entra;

    private WorkshopControl(ControlHttp http, EntraClient entra) {
        this.http = http;
        this.entra = entra;
    }

    /** Trusts the authority of that service and no other. */
    public static WorkshopControl of(WorkshopAddress address) {
        return new WorkshopControl(ControlHttp.to(address), address.entra());
    }

    public ClockReading clock() {
        return http.get(CLOCK, ClockReading.class);
    }

    public ClockReading change(ClockChange change) {
        return http.send("POST", CLOCK, change, ClockReading.class);
    }

    public FaultsInForce faults() {
        return http.get(FAULTS, FaultsInForce.class);
    }

    public FaultsInForce change(FaultsChange change) {
        return http.send("PUT", FAULTS, change, FaultsInForce.class);
    }

    /** Ends all faults, the limits and the delay of revocations. */
    public FaultsInForce clearFaults() {
        return http.send("DELETE", FAULTS, null, FaultsInForce.class);
    }

    /** Whether other computers can connect; a service of an earlier version lets none in. */
    public NetworkState network() {
        return http.find(NETWORK, NetworkState.class).orElse(NetworkState.CLOSED);
    }

    /** Where other computers could reach the service. */
    public ReachableAddresses addresses() {
        return http.get("addresses", ReachableAddresses.class);
    }

    /** Lets other computers connect. */
    public NetworkState open(NetworkChange change) {
        return http.send("PUT", NETWORK, change, NetworkState.class);
    }

    /** Lets no other computer connect any more. */
    public NetworkState closeNetwork() {
        return http.send("DELETE", NETWORK, null, NetworkState.class);
    }

    /** The resources of the attendees, with their keys; a service of an earlier version has none. */
    public AttendeeResources resources() {
        return http.find(RESOURCES, AttendeeResources.class).orElse(new AttendeeResources(List.of(), null));
    }

    public AttendeeResources change(ResourcesChange change) {
        return http.send("POST", RESOURCES, change, AttendeeResources.class);
    }

    /** The public keys that the service's tokens are signed with, as the JSON of a JWK set. */
    public String keys() {
        return http.text("keys");
    }

    /**
     * What was created, revoked or deleted since a mark, each as it is now, in the order of its last change.
     *
     * @param since {@link ChangedIdentities#mark} of the answer before; {@link ChangedIdentities#FROM_THE_FIRST} for all
     * @param limit 1 to 1000; fewer mean that there is no more by now
     * @return empty if the service was reset since that mark: all of before is gone
     */
    public Optional<ChangedIdentities> changes(String since, int limit) {
        return http.find(
                "identities?limit=" + limit + "&since=" + URLEncoder.encode(since, StandardCharsets.UTF_8),
                ChangedIdentities.class);
    }

    /**
     * Signs a user in to the service's issuer, and returns the Entra token of a Teams user, to be exchanged: a secret.
     *
     * @param name any name is a user's
     */
    public String teamsUserToken(String name) {
        return http.posted(
                "/" + entra.tenant() + "/oauth2/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        entra.clientId(),
                        "username",
                        name,
                        "password",
                        entra.clientSecret(),
                        "scope",
                        TEAMS + "ManageCalls " + TEAMS + "ManageChats"),
                "access_token");
    }

    public SeededClass reset(ResetRequest request) {
        return http.send("POST", "reset", request, SeededClass.class);
    }

    @Override
    public void close() {
        http.close();
    }
}
