package org.acsconsole.workshop.api;

import java.util.List;
import org.acsconsole.workshop.clock.WorkshopClock;
import org.acsconsole.workshop.clock.WorkshopClock.Reading;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;

/** {@code /_workshop/clock}: what the service's clock shows, and the hands on it. */
final class ClockEndpoint {

    private static final List<String> STEPS = List.of("advance", "rate", "frozen", "reset");

    private final WorkshopClock clock;

    ClockEndpoint(WorkshopClock clock) {
        this.clock = clock;
    }

    HttpAnswer read(HttpCall call, RequestTarget target) {
        return answer(clock.reading());
    }

    HttpAnswer change(HttpCall call, RequestTarget target) {
        ControlBody body = ControlBody.parse(call.body(), STEPS);
        String step = body.only("one of " + String.join(", ", STEPS));
        try {
            return answer(take(step, body));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
    }

    private Reading take(String step, ControlBody body) {
        return switch (step) {
            case "advance" -> clock.advance(body.duration(step));
            case "rate" -> clock.run(body.number(step, 1, 3600));
            case "frozen" -> clock.freeze(body.truth(step));
            default -> {
                if (!body.truth(step)) {
                    throw Refusal.malformed("'reset' must be true.");
                }
                yield clock.reset();
            }
        };
    }

    private static HttpAnswer answer(Reading reading) {
        return HttpAnswer.of(
                200,
                IdentityJson.bytes(IdentityJson.object()
                        .put("now", IdentityJson.time(reading.now()))
                        .put("wall", IdentityJson.time(reading.wall()))
                        .put("rate", reading.rate())
                        .put("frozen", reading.frozen())));
    }
}
