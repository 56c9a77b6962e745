package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of what was done: when, by whom, what, on what, and how it ended. It never holds a secret.
 *
 * @param at when it was begun, on this computer's clock
 * @param operator the user's account name on this computer; empty for what others did, or {@link #ATTENDEE} and their names if
 *     they are attendees of the workshop
 */
public record Activity(UUID key, Instant at, String operator, Operation operation, Subject subject, Result result) {

    /** Comes before the names of attendees where the operator is; older consoles wrote there who saw what others did. */
    public static final String ATTENDEE = "@";

    /** How long after its begin an activity without an outcome counts as one that will never have one. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * What it was done on, and why.
     *
     * @param identity null while a create has no answer, and of a job
     * @param detail what was asked for, such as the scopes; empty where there is nothing to add
     */
    public record Subject(@Nullable IdentityId identity, String detail, Cause cause) {

        public static final Subject NOT_YET = new Subject(null, "");

        /** Done by itself, without a reason. */
        public Subject(@Nullable IdentityId identity, String detail) {
            this(identity, detail, Cause.NONE);
        }

        public static Subject of(IdentityId identity) {
            return new Subject(identity, "");
        }
    }

    /**
     * Why something is done.
     *
     * @param job that it is part of, or is as a whole; null if it is done by itself
     * @param position of the job's item that it performs; null if it is none
     * @param reason that was given, such as the number of a ticket; empty if none was
     */
    public record Cause(@Nullable UUID job, @Nullable Long position, String reason) {

        public static final Cause NONE = new Cause(null, null, "");

        /** Done as an item of a job. */
        public static Cause of(JobItem item, String reason) {
            return new Cause(item.job(), item.position(), reason);
        }

        /** The item of a job that it performs; null if it is none. */
        public @Nullable JobItem item() {
            return job == null || position == null ? null : new JobItem(job, position);
        }

        /** Whether it is a job as a whole. */
        public boolean isJob() {
            return job != null && position == null;
        }
    }

    /**
     * How it ended.
     *
     * @param code the fault's stable code; null unless it failed, its outcome is unknown, or was until it was seen on the service
     * @param requestId the service's request ID, to give to Azure support; null where there is none
     * @param took from request to answer
     */
    public record Result(
            Outcome outcome,
            @Nullable String code,
            @Nullable String requestId,
            Duration took) {

        static final Result STARTED = new Result(Outcome.STARTED, null, null, Duration.ZERO);
    }

    /** How an activity ended. */
    public enum Outcome {
        /** Begun; written before the service is called, so that a crash leaves a trace. */
        STARTED,
        DONE,
        FAILED,
        /** A job was paused or cancelled; what its items came to, they say. */
        STOPPED,
        /** It is not known whether the service did it. */
        UNKNOWN
    }

    /** The outcome as it is known at {@code now}: one that never came is unknown. */
    public ShownOutcome outcomeAt(Instant now) {
        return switch (result.outcome()) {
            case STARTED ->
                !subject.cause().isJob() && now.isAfter(at.plus(LONGEST)) ? ShownOutcome.UNKNOWN : ShownOutcome.STARTED;
            case DONE -> ShownOutcome.DONE;
            case FAILED -> operation.isAlreadyGone(result.code()) ? ShownOutcome.ALREADY_GONE : ShownOutcome.FAILED;
            case STOPPED -> ShownOutcome.STOPPED;
            case UNKNOWN -> ShownOutcome.UNKNOWN;
        };
    }

    /** Whether no answer said that it is done: what it asked for was seen on the service. */
    public boolean isFoundDone() {
        return result.outcome() == Outcome.DONE && result.code() != null;
    }

    Activity about(@Nullable IdentityId identity, String detail) {
        return new Activity(key, at, operator, operation, new Subject(identity, detail, subject.cause()), result);
    }

    Activity ended(Result newResult) {
        return new Activity(key, at, operator, operation, subject, newResult);
    }
}
