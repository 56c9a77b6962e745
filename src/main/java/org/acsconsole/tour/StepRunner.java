package org.acsconsole.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;

/** Does what a step says, with the same controller that is behind every button. Blocks as the controller does. */
public final class StepRunner {

    /** So that the moment itself is over, whatever the service rounds. */
    public static final Duration A_LITTLE_LATER = Duration.ofSeconds(1);

    private final IdentityController controller;
    private final TourClock clock;

    public StepRunner(IdentityController controller, TourClock clock) {
        this.controller = controller;
        this.clock = clock;
    }

    /** The objects that there are after a step, and what it came to. */
    public record Performed(TourObjects objects, StepResult result) {}

    /**
     * Does one step.
     *
     * @throws FaultException as the controller does; then none of the objects has changed
     */
    public Performed perform(StepAction action, TourObjects objects) {
        return switch (action) {
            case StepAction.Perform perform -> {
                Command command = perform.command(objects).orElseThrow(() -> notMade(perform.toString()));
                CompletedStep.OnOne step = controller.perform(command);
                yield new Performed(objects.after(step, perform), new StepResult.Pressed(step));
            }
            case StepAction.Advance advance ->
                new Performed(objects, new StepResult.Moved(clock.advance(advance.by())));
            case StepAction.Expire expire -> {
                IssuedToken token = objects.token(expire.token()).orElseThrow(() -> notMade(expire.token()));
                yield new Performed(objects, expire(token, expire.left()));
            }
            case StepAction.CleanUp cleanUp -> cleanUp(objects);
        };
    }

    private StepResult expire(IssuedToken token, Duration left) {
        Instant now = clock.now();
        Instant then = token.times().expiresAt().minus(left).plus(A_LITTLE_LATER);
        return new StepResult.Moved(then.isAfter(now) ? clock.advance(Duration.between(now, then)) : now);
    }

    /** What somebody else deleted is not counted. */
    private Performed cleanUp(TourObjects objects) {
        int deleted = 0;
        for (IdentityId id : objects.left()) {
            if (controller.perform(new Command.CleanUp(id)) instanceof CompletedStep.Deleted step && step.found()) {
                deleted++;
            }
        }
        return new Performed(
                new TourObjects(objects.identities(), objects.tokens(), List.of()), new StepResult.Cleaned(deleted));
    }

    private static IllegalStateException notMade(String what) {
        return new IllegalStateException("no step made what is needed for " + what);
    }
}
