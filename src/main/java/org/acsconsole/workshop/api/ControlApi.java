package org.acsconsole.workshop.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.acsconsole.workshop.faults.Faults;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.network.NetworkAccess;
import org.acsconsole.workshop.tokens.TokenMint;

/**
 * What Azure does not have, under {@code /_workshop/}; it wants the control key, which no web page can know, and a connection by
 * loopback. Only {@code health} is for everybody, and {@code join} for whoever is let in.
 */
public final class ControlApi {

    static final String PATH = "_workshop";

    private static final String HEALTH = "health";
    private static final String JOIN = "join";

    private final byte[] controlKey;
    private final JoinEndpoint join;
    private final Map<String, Map<String, Endpoint>> endpoints;

    public ControlApi(
            String controlKey, Identities identities, Faults faults, Reset reset, TokenMint mint, Access access) {
        HealthEndpoint health = new HealthEndpoint(identities.store());
        NetworkEndpoint networkEndpoint = new NetworkEndpoint(access.network());
        ResourcesEndpoint resourcesEndpoint = new ResourcesEndpoint(access.resources(), identities);
        this.join = access.join();
        this.controlKey = controlKey.getBytes(StandardCharsets.UTF_8);
        IdentitiesEndpoint identitiesEndpoint =
                new IdentitiesEndpoint(identities, identities.clock(), access.resources());
        ClockEndpoint clockEndpoint = new ClockEndpoint(identities.clock());
        FaultsEndpoint faultsEndpoint = new FaultsEndpoint(faults);
        ResetEndpoint resetEndpoint = new ResetEndpoint(reset);
        KeysEndpoint keysEndpoint = new KeysEndpoint(mint);
        this.endpoints = Map.of(
                "identities",
                Map.of("GET", identitiesEndpoint::list),
                "clock",
                Map.of("GET", clockEndpoint::read, "POST", clockEndpoint::change),
                "faults",
                Map.of("GET", faultsEndpoint::read, "PUT", faultsEndpoint::change, "DELETE", faultsEndpoint::clear),
                "network",
                Map.of("GET", networkEndpoint::read, "PUT", networkEndpoint::open, "DELETE", networkEndpoint::end),
                "resources",
                Map.of("GET", resourcesEndpoint::read, "POST", resourcesEndpoint::change),
                "addresses",
                Map.of("GET", networkEndpoint::addresses),
                HEALTH,
                Map.of("GET", health::read),
                "keys",
                Map.of("GET", keysEndpoint::read),
                "reset",
                Map.of("POST", resetEndpoint::reset));
    }

    /**
     * Who may use the service.
     *
     * @param network whether other computers can
     * @param resources who has which keys
     * @param join how attendees get theirs
     */
    public record Access(NetworkAccess network, Resources resources, JoinEndpoint join) {}

    /** One method of one path. */
    private interface Endpoint {
        HttpAnswer answer(HttpCall call, RequestTarget target);
    }

    HttpAnswer answer(HttpCall call, RequestTarget target) {
        if (target.path().size() > 1 && target.path().get(1).equals(JOIN)) {
            return join.answer(call, target);
        }
        boolean forEverybody = target.path().size() == 2 && target.path().get(1).equals(HEALTH);
        if (!forEverybody && !call.local()) {
            throw new Refusal(403, "Denied", "The control endpoints answer the computer of the service only.");
        }
        Map<String, Endpoint> methods =
                target.path().size() == 2 ? endpoints.get(target.path().get(1)) : null;
        if (methods == null) {
            throw ServiceOperation.unknown();
        }
        Endpoint endpoint = methods.get(call.method());
        if (endpoint == null) {
            return WorkshopApi.notAllowed(String.join(", ", new TreeMap<>(methods).keySet()));
        }
        if (!forEverybody) {
            requireKey(call);
        }
        return endpoint.answer(call, target);
    }

    private void requireKey(HttpCall call) {
        byte[] given = Bearer.of(call).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, controlKey)) {
            throw new Refusal(401, "Denied", "The control key is required as a bearer token.");
        }
    }
}
