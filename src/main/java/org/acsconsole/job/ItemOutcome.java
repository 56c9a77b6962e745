package org.acsconsole.job;

import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;

/** What became of one command in a job. */
public sealed interface ItemOutcome {

    /** It was done; the step says what came of it. */
    record Done(CompletedStep.OnOne step) implements ItemOutcome {}

    /** It was tried; the fault says what is known of it. */
    record Failed(Fault fault) implements ItemOutcome {}

    /** Nothing was sent for it: the job ended before its turn. */
    record NotStarted() implements ItemOutcome {}
}
