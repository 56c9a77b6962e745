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
import org.acsconsole.workshop.tokens.TokenMint;

/**
 * What Azure does not have, under {@code /_workshop/}; it wants the control key, which no web page can know.
 */
public final class ControlApi {

    static final String PATH = "_workshop";

    private final byte[] controlKey;
    private final Map<String, Map<String, Door>> doors;

    public ControlApi(String controlKey, Identities identities, Faults faults, Reset reset, TokenMint mint) {
        this.controlKey = controlKey.getBytes(StandardCharsets.UTF_8);
        IdentitiesEndpoint identitiesDoor = new IdentitiesEndpoint(identities, identities.clock());
        ClockEndpoint clockDoor = new ClockEndpoint(identities.clock());
        FaultsEndpoint faultsDoor = new FaultsEndpoint(faults);
        ResetEndpoint resetDoor = new ResetEndpoint(reset);
        KeysEndpoint keysDoor = new KeysEndpoint(mint);
        this.doors = Map.of(
                "identities", Map.of("GET", identitiesDoor::list),
                "clock", Map.of("GET", clockDoor::read, "POST", clockDoor::change),
                "faults", Map.of("GET", faultsDoor::read, "PUT", faultsDoor::change, "DELETE", faultsDoor::clear),
                "keys", Map.of("GET", keysDoor::read),
                "reset", Map.of("POST", resetDoor::reset));
    }

    /** One method of one path. */
    private interface Door {
        HttpAnswer answer(HttpCall call, RequestTarget target);
    }

    HttpAnswer answer(HttpCall call, RequestTarget target) {
        Map<String, Door> methods =
                target.path().size() == 2 ? doors.get(target.path().get(1)) : null;
        if (methods == null) {
            throw ServiceOperation.unknown();
        }
        Door door = methods.get(call.method());
        if (door == null) {
            return WorkshopApi.notAllowed(String.join(", ", new TreeMap<>(methods).keySet()));
        }
        requireKey(call);
        return door.answer(call, target);
    }

    private void requireKey(HttpCall call) {
        byte[] given = Bearer.of(call).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, controlKey)) {
            throw new Refusal(401, "Denied", "The control key is required as a bearer token.");
        }
    }
}
