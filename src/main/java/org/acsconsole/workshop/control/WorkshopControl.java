package org.acsconsole.workshop.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.acsconsole.workshop.WorkshopAddress;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopUnansweredException;

/**
 * Speaks to the {@code /_workshop/} doors of a running service, ours or another console's.
 *
 * <p>Calls wait for their answer, ten seconds at most, and can be interrupted; whatever goes wrong is a
 * {@link WorkshopException}, a {@link WorkshopUnansweredException} if the service may have done what it was told.
 */
public final class WorkshopControl implements AutoCloseable {

    private static final String CLOCK = "clock";
    private static final String FAULTS = "faults";
    private static final String RESET = "reset";

    private final ControlHttp http;

    private WorkshopControl(ControlHttp http) {
        this.http = http;
    }

    /** Trusts the authority of that service and no other. */
    public static WorkshopControl of(WorkshopAddress address) {
        return new WorkshopControl(ControlHttp.to(address));
    }

    public ClockReading clock() {
        return ControlJson.clock(http.get(CLOCK));
    }

    /** Lets the clock jump; back if {@code by} is negative, which revives no token that had expired. */
    public ClockReading advance(Duration by) {
        return postClock(ControlJson.object().put("advance", by.toString()));
    }

    /** Makes the clock run that many times as fast as the wall's: 1 to 3600. */
    public ClockReading rate(int rate) {
        return postClock(ControlJson.object().put("rate", rate));
    }

    public ClockReading freeze(boolean frozen) {
        return postClock(ControlJson.object().put("frozen", frozen));
    }

    /** Back to the wall's time, at its pace. */
    public ClockReading resetClock() {
        return postClock(ControlJson.object().put("reset", true));
    }

    public FaultsInForce faults() {
        return ControlJson.faults(http.get(FAULTS));
    }

    public FaultsInForce put(FaultsInForce.Change change) {
        return ControlJson.faults(http.send("PUT", FAULTS, ControlJson.change(change)));
    }

    /** Ends all faults, the limits and the delay of revokes. */
    public FaultsInForce clearFaults() {
        return ControlJson.faults(http.send("DELETE", FAULTS, null));
    }

    /** The public keys that the service's tokens are signed with, as the JSON of a JWK set. */
    public String keys() {
        return http.get("keys").toString();
    }

    /**
     * What was created, revoked or deleted since a mark, each as it is now, in the order of its last change.
     *
     * @param since {@link ChangedIdentities#mark} of the answer before; {@link ChangedIdentities#FROM_THE_FIRST} for all
     * @param limit 1 to 1000; fewer mean that there is no more by now
     * @return empty if the service was started anew since that mark: all of before is gone
     */
    public Optional<ChangedIdentities> changes(String since, int limit) {
        return http.find("identities?limit=" + limit + "&since=" + URLEncoder.encode(since, StandardCharsets.UTF_8))
                .map(ControlJson::changes);
    }

    /**
     * Makes the service empty: no identity, the clock as the wall's, no faults. No token of before is taken again.
     *
     * @return without members
     */
    public SeededClass reset() {
        return ControlJson.seeded(http.send("POST", RESET, ControlJson.object()));
    }

    /** Does what {@link #reset} does, and fills the service with a class. */
    public SeededClass seed() {
        return ControlJson.seeded(http.send("POST", RESET, ControlJson.object().put("seed", "class")));
    }

    @Override
    public void close() {
        http.close();
    }

    private ClockReading postClock(ObjectNode body) {
        JsonNode answer = http.send("POST", CLOCK, body);
        return ControlJson.clock(answer);
    }
}
