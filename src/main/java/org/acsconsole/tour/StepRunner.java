package org.acsconsole.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
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

    /** Who and what there is after a step, and what it came to. */
    public record Performed(TourObjects cast, StepResult result) {}

    /**
     * Does one step.
     *
     * @throws FaultException as the controller does; then nothing of the cast has changed
     */
    public Performed perform(Deed deed, TourObjects cast) {
        return switch (deed) {
            case Deed.Create create -> {
                CompletedStep.Created step = controller.create(labelled(create.identity()));
                yield performed(cast.with(create.identity(), step.id()), step);
            }
            case Deed.CreateWithToken create -> {
                CompletedStep.CreatedWithToken step = controller.createWithToken(
                        labelled(create.identity()),
                        create.token().scopes(),
                        create.token().lifetime());
                yield performed(
                        cast.with(create.identity(), step.id())
                                .with(create.token().name(), step.token()),
                        step);
            }
            case Deed.Issue issue -> {
                CompletedStep.Issued step = controller.issue(
                        cast.identity(issue.identity()),
                        issue.token().scopes(),
                        issue.token().lifetime());
                yield performed(cast.with(issue.token().name(), step.token()), step);
            }
            case Deed.Try trial -> performed(cast, controller.tryToken(cast.token(trial.token())));
            case Deed.Revoke revoke -> performed(cast, controller.revoke(cast.identity(revoke.identity())));
            case Deed.Delete delete -> {
                CompletedStep.Deleted step = controller.delete(cast.identity(delete.identity()));
                yield performed(cast.without(step.id()), step);
            }
            case Deed.Advance advance -> new Performed(cast, new StepResult.Moved(clock.advance(advance.by())));
            case Deed.Expire expire -> new Performed(cast, expire(cast.token(expire.token()), expire.left()));
            case Deed.CleanUp cleanUp -> cleanUp(cast);
        };
    }

    private StepResult expire(IssuedToken token, Duration left) {
        Instant now = clock.now();
        Instant then = token.times().expiresAt().minus(left).plus(A_LITTLE_LATER);
        return new StepResult.Moved(then.isAfter(now) ? clock.advance(Duration.between(now, then)) : now);
    }

    /** One that somebody else deleted is as good as deleted. */
    private Performed cleanUp(TourObjects cast) {
        int deleted = 0;
        for (IdentityId id : List.copyOf(cast.left())) {
            try {
                controller.delete(id);
                deleted++;
            } catch (FaultException e) {
                if (!(e.fault() instanceof Fault.IdentityNotFound)) {
                    throw e;
                }
            }
        }
        return new Performed(
                new TourObjects(cast.identities(), cast.tokens(), List.of()), new StepResult.Cleaned(deleted));
    }

    private static Performed performed(TourObjects cast, CompletedStep step) {
        return new Performed(cast, new StepResult.Pressed(step));
    }

    private static IdentityDetails labelled(String name) {
        return new IdentityDetails(name, "", "");
    }
}
