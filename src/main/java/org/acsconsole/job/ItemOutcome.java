package org.acsconsole.job;

import org.acsconsole.identity.Fault;

/** What became of one identity in a job. */
public sealed interface ItemOutcome {

    record Done() implements ItemOutcome {}

    /** It was tried; the fault says what is known of it. */
    record Failed(Fault fault) implements ItemOutcome {}

    /** Nothing was sent for it: the job ended before its turn. */
    record NotStarted() implements ItemOutcome {}
}
