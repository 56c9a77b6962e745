package org.acsconsole.workshop.api;

import java.util.List;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;

/** {@code /_workshop/reset}: the workshop starts anew, empty or with a class. */
final class ResetEndpoint {

    private final Reset anew;

    ResetEndpoint(Reset anew) {
        this.anew = anew;
    }

    HttpAnswer reset(HttpCall call, RequestTarget target) {
        ControlBody body = ControlBody.parse(call.body(), List.of("seed"));
        if (!body.has("seed")) {
            return HttpAnswer.of(200, anew.empty());
        }
        if (!body.text("seed").equals(Reset.CLASS)) {
            throw Refusal.malformed("'seed' must be \"" + Reset.CLASS + "\".");
        }
        return HttpAnswer.of(200, anew.withClass());
    }
}
