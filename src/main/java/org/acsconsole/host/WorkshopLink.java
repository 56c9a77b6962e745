package org.acsconsole.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.ui.workshop.ObservedWorkshop;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.jspecify.annotations.Nullable;

/**
 * What this console knows of the workshop service, wherever that runs by now, and its way to the service's own doors. One call
 * at a time, so that what was heard last is the newest; the clock is a copy that goes on by itself and never waits.
 */
public final class WorkshopLink implements ServiceClock, AutoCloseable {

    private final Supplier<WorkshopAddress> places;
    private final InstantSource wall = InstantSource.system();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable ObservedWorkshop known;
    private @Nullable Connected connected;

    private record Connected(WorkshopAddress address, WorkshopControl control) {}

    /** @param places finds or starts the service */
    public WorkshopLink(Supplier<WorkshopAddress> places) {
        this.places = places;
    }

    @Override
    public Instant instant() {
        ObservedWorkshop last = known;
        return last == null ? wall.instant() : last.clock().at(wall.instant());
    }

    @Override
    public Duration revocationLag() {
        ObservedWorkshop last = known;
        return last == null ? Duration.ZERO : last.faults().revocationDelay();
    }

    @Override
    public Duration deletionLag() {
        return Duration.ZERO;
    }

    /** Null until the first {@link #look}. */
    @Nullable
    public ObservedWorkshop known() {
        return known;
    }

    /**
     * Asks the service how it stands.
     *
     * @throws WorkshopException if the service is not there, or refuses
     */
    public ObservedWorkshop look() {
        return alone(this::heard);
    }

    /**
     * Asks something that leaves the service as it stands.
     *
     * @throws WorkshopException if the service is not there, or refuses
     */
    <T> T ask(Function<WorkshopControl, T> question) {
        return alone(service -> question.apply(service.control()));
    }

    /**
     * Asks or does something, and then how the service stands.
     *
     * @throws WorkshopException if the service is not there, does not answer, or refuses
     */
    public <T> T call(Function<WorkshopControl, T> command) {
        return alone(service -> {
            T answer = command.apply(service.control());
            hearIfItAnswers(service);
            return answer;
        });
    }

    /** What was done is done, whether or not the service tells how it stands: the next look will. */
    private void hearIfItAnswers(Connected service) {
        try {
            heard(service);
        } catch (WorkshopException e) {
            disconnect();
        }
    }

    @Override
    public void close() {
        oneAtATime.lock();
        try {
            disconnect();
        } finally {
            oneAtATime.unlock();
        }
    }

    private ObservedWorkshop heard(Connected service) {
        ObservedWorkshop now = new ObservedWorkshop(
                service.address(), service.control().clock(), service.control().faults());
        known = now;
        return now;
    }

    private <T> T alone(Function<Connected, T> call) {
        try {
            oneAtATime.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkshopException(e, WorkshopProblem.NOT_WAITED_FOR);
        }
        try {
            return call.apply(connect());
        } catch (WorkshopException e) {
            disconnect();
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Connected connect() {
        Connected now = connected;
        if (now == null) {
            WorkshopAddress address = places.get();
            now = new Connected(address, WorkshopControl.of(address));
            connected = now;
        }
        return now;
    }

    /** The console that ran the service may have been closed: the next call finds the one that runs it then. */
    private void disconnect() {
        if (connected != null) {
            connected.control().close();
            connected = null;
        }
    }
}
