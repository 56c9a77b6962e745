package org.acsconsole.workshop.api;

import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.ControlJson;
import org.acsconsole.workshop.protocol.ResetRequest;

/** {@code /_workshop/reset}: resets the service, which is then empty or has a class. */
final class ResetEndpoint {

    private final Reset reset;

    ResetEndpoint(Reset reset) {
        this.reset = reset;
    }

    HttpAnswer reset(HttpCall call, RequestTarget target) {
        ResetRequest request = ControlBody.parse(call.body()).as(ResetRequest.class);
        if (request.seed() == null) {
            return HttpAnswer.of(200, ControlJson.write(reset.empty()));
        }
        if (!request.seed().equals(ResetRequest.CLASS)) {
            throw Refusal.malformed("'seed' must be \"" + ResetRequest.CLASS + "\".");
        }
        return HttpAnswer.of(200, ControlJson.write(reset.withClass(request.names())));
    }
}
