package org.acsconsole.workshop.api;

import java.util.Objects;
import org.acsconsole.workshop.clock.WorkshopClock;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.ClockChange;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.ControlJson;

/** {@code /_workshop/clock}: reads and changes the service's clock. */
final class ClockEndpoint {

    private final WorkshopClock clock;

    ClockEndpoint(WorkshopClock clock) {
        this.clock = clock;
    }

    HttpAnswer read(HttpCall call, RequestTarget target) {
        return answer(clock.reading());
    }

    HttpAnswer change(HttpCall call, RequestTarget target) {
        ClockChange change = ControlBody.parse(call.body()).as(ClockChange.class);
        if (!change.isSingle()) {
            throw Refusal.malformed("The body must have exactly one field: one of advance, rate, frozen, reset.");
        }
        try {
            return answer(apply(change));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
    }

    private ClockReading apply(ClockChange change) {
        if (change.advance() != null) {
            return clock.advance(change.advance());
        }
        if (change.rate() != null) {
            return clock.run(change.rate());
        }
        if (change.frozen() != null) {
            return clock.freeze(change.frozen());
        }
        if (!Objects.equals(change.reset(), true)) {
            throw Refusal.malformed("'reset' must be true.");
        }
        return clock.reset();
    }

    private static HttpAnswer answer(ClockReading reading) {
        return HttpAnswer.of(200, ControlJson.write(reading));
    }
}
