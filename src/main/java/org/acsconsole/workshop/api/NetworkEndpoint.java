package org.acsconsole.workshop.api;

import java.io.IOException;
import java.util.List;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.network.NetworkAccess;
import org.acsconsole.workshop.network.OwnAddresses;
import org.acsconsole.workshop.protocol.ControlJson;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.NetworkState;

/** {@code /_workshop/network}: whether other computers can connect; {@code /_workshop/addresses}: where they could. */
final class NetworkEndpoint {

    private final NetworkAccess network;

    NetworkEndpoint(NetworkAccess network) {
        this.network = network;
    }

    HttpAnswer read(HttpCall call, RequestTarget target) {
        return answer(network.state());
    }

    HttpAnswer open(HttpCall call, RequestTarget target) {
        NetworkChange change = ControlBody.parse(call.body()).as(NetworkChange.class);
        if (!change.duration().isPositive() || change.duration().compareTo(NetworkChange.LONGEST) > 0) {
            throw Refusal.malformed("'duration' must be positive, and at most " + NetworkChange.LONGEST + ".");
        }
        try {
            return answer(network.open(change.address(), List.of(), change.duration()));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal(409, "AddressUnusable", change.address() + ": " + e.getMessage());
        }
    }

    HttpAnswer end(HttpCall call, RequestTarget target) {
        return answer(network.end());
    }

    HttpAnswer addresses(HttpCall call, RequestTarget target) {
        try {
            return HttpAnswer.of(200, ControlJson.write(OwnAddresses.all()));
        } catch (IOException e) {
            throw new Refusal(500, "InternalServerError", String.valueOf(e.getMessage()));
        }
    }

    private static HttpAnswer answer(NetworkState state) {
        return HttpAnswer.of(200, ControlJson.write(state));
    }
}
