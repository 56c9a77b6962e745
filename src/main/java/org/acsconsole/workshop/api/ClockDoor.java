package org.acsconsole.workshop.api;

import java.util.List;
import org.acsconsole.workshop.clock.ServiceClock;
import org.acsconsole.workshop.clock.ServiceClock.Reading;
import org.acsconsole.workshop.http.Answer;
import org.acsconsole.workshop.http.Call;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.Target;

/** {@code /_workshop/clock}: what the service's clock shows, and the hands on it. */
final class ClockDoor {

    private static final List<String> STEPS = List.of("advance", "rate", "frozen", "reset");

    private final ServiceClock clock;

    ClockDoor(ServiceClock clock) {
        this.clock = clock;
    }

    Answer read(Call call, Target target) {
        return answer(clock.reading());
    }

    Answer change(Call call, Target target) {
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

    private static Answer answer(Reading reading) {
        return Answer.of(
                200,
                IdentityJson.bytes(IdentityJson.object()
                        .put("now", IdentityJson.time(reading.now()))
                        .put("wall", IdentityJson.time(reading.wall()))
                        .put("rate", reading.rate())
                        .put("frozen", reading.frozen())));
    }
}
