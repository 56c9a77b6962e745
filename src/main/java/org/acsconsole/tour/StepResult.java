package org.acsconsole.tour;

import java.time.Instant;
import org.acsconsole.identity.CompletedStep;

/** What a step of a tour came to. */
public sealed interface StepResult {

    /** The controller did it. */
    record Pressed(CompletedStep step) implements StepResult {}

    /** The service's clock was moved, and shows this. */
    record Moved(Instant now) implements StepResult {}

    /** So many identities were deleted. */
    record Cleaned(int deleted) implements StepResult {}
}
