package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls the service for what was begun, writes the answer to the ledger, and only then publishes the step. */
final class RecordedCalls {

    private final ActivityLog log;
    private final CompletedSteps steps;
    private final ServiceClock serviceClock;
    private final UnwrittenAnswers unwritten = new UnwrittenAnswers();
    private final ServiceReachability reachability = new ServiceReachability();

    RecordedCalls(ActivityLog log, CompletedSteps steps, ServiceClock serviceClock) {
        this.log = log;
        this.steps = steps;
        this.serviceClock = serviceClock;
    }

    /**
     * What the service's answer means.
     *
     * @param detail what the activity says of it
     * @param changes to the ledger
     */
    record Recording<S extends CompletedStep>(S step, String detail, List<LedgerChange> changes) {}

    ServiceReachability reachability() {
        return reachability;
    }

    /** Writes the answers that could not be written before, as far as they can be now; returns whether there was any. */
    boolean writeUnwritten() {
        return unwritten.write();
    }

    /** Makes one call; the activity is written before the service is called. */
    <A, S extends CompletedStep> S make(
            Activity begun, Supplier<ServiceAnswer<A>> call, Function<A, Recording<S>> recording) {
        long from = System.nanoTime();
        ServiceAnswer<A> answer = answered(begun, call, from);
        Recording<S> recorded = recording.apply(answer.value());
        S step = recorded.step();
        Activity about = begun.about(step instanceof CompletedStep.OnOne one ? one.id() : null, recorded.detail());
        try {
            log.done(about, answer.requestId(), since(from), recorded.changes());
        } catch (FaultException e) {
            Duration took = since(from);
            if (step instanceof CompletedStep.OnOne) { // a reset is made again
                unwritten.keep(e.fault(), () -> {
                    log.done(about, answer.requestId(), took, recorded.changes());
                    steps.publish(step);
                });
            }
            throw new FaultException(new Fault.NotRecorded(step, e.fault()), e);
        }
        steps.publish(step);
        return step;
    }

    /** A delete was answered that the service does not have the identity any more: the ledger says so too. */
    CompletedStep.Deleted foundGone(IdentityId id, Revocation end) {
        log.gone(id, end);
        CompletedStep.Deleted step = new CompletedStep.Deleted(id, false);
        steps.publish(step);
        return step;
    }

    private <A> ServiceAnswer<A> answered(Activity begun, Supplier<ServiceAnswer<A>> call, long from) {
        try {
            ServiceAnswer<A> answer = call.get();
            reachability.open();
            return answer;
        } catch (FaultException e) {
            if (e.fault() instanceof Fault.OfService fault) {
                reachability.failed(fault);
            }
            Duration took = since(from);
            Instant at = serviceClock.instant();
            try {
                log.failed(begun, e.fault(), took, at);
                if (e.fault() instanceof Fault.IdentityNotFound) {
                    steps.publish(new CompletedStep.LedgerChanged()); // that it is missing
                }
            } catch (FaultException unwritable) {
                unwritten.keep(unwritable.fault(), () -> log.failed(begun, e.fault(), took, at));
                e.addSuppressed(unwritable);
            }
            throw e;
        }
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
