package org.acsconsole.identity;

/** The way of one item of a job through the controller. */
public interface JobStep {

    JobItem item();

    /** Why its job is done; empty if no reason was given. */
    String reason();

    /** How many items its job has left with this one, at least 1. */
    long left();

    /**
     * Is called once when its turn has come, before anything of it is written or sent.
     *
     * @throws FaultException {@link Fault.Cancelled} if it is not to be sent any more
     */
    void begin();
}
