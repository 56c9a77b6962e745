package org.acsconsole.workshop.api;

import java.util.List;
import org.acsconsole.workshop.http.Answer;
import org.acsconsole.workshop.http.Call;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.Target;

/** {@code /_workshop/reset}: the workshop starts anew, empty or with a class. */
final class ResetDoor {

    private final Anew anew;

    ResetDoor(Anew anew) {
        this.anew = anew;
    }

    Answer reset(Call call, Target target) {
        ControlBody body = ControlBody.parse(call.body(), List.of("seed"));
        if (!body.has("seed")) {
            return Answer.of(200, anew.empty());
        }
        if (!body.text("seed").equals(Anew.CLASS)) {
            throw Refusal.malformed("'seed' must be \"" + Anew.CLASS + "\".");
        }
        return Answer.of(200, anew.withClass());
    }
}
