package org.acsconsole.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.NetworkState;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console's connection to the control endpoints of the workshop service, wherever that runs by now, and the service's clock.
 * One call at a time, so that the last answer is the newest; the clock is a copy that goes on by itself and never waits.
 */
public final class WorkshopLink implements ServiceClock, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkshopLink.class);

    private final Supplier<WorkshopAddress> places;
    private final InstantSource wall = InstantSource.system();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final List<Consumer<ObservedWorkshop>> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable ObservedWorkshop observed;
    private @Nullable Connected connected;
    private final AtomicInteger keyChanges = new AtomicInteger();
    private String lastKey = "";
    private volatile boolean openedHere;

    private record Connected(WorkshopAddress address, WorkshopControl control) {}

    /** @param places finds or starts the service */
    public WorkshopLink(Supplier<WorkshopAddress> places) {
        this.places = places;
    }

    @Override
    public Instant instant() {
        ObservedWorkshop last = observed;
        return last == null ? wall.instant() : last.clock().at(wall.instant());
    }

    @Override
    public Duration revocationLag() {
        ObservedWorkshop last = observed;
        return last == null ? Duration.ZERO : last.faults().revocationDelay();
    }

    @Override
    public Duration deletionLag() {
        return Duration.ZERO;
    }

    /** The last answer to {@link #observe}; null before the first. */
    @Nullable
    ObservedWorkshop observed() {
        return observed;
    }

    /** From now on the follower gets each answer to {@link #observe}, and at once the last one if there is any. */
    void follow(Consumer<ObservedWorkshop> follower) {
        followers.add(follower);
        ObservedWorkshop last = observed;
        if (last != null) {
            follower.accept(last);
        }
    }

    /**
     * Asks the service for its clock and its faults.
     *
     * @throws WorkshopException if the service is not there, or refuses
     */
    public ObservedWorkshop observe() {
        return alone(this::observe);
    }

    /**
     * Runs a request that changes nothing on the service.
     *
     * @throws WorkshopException if the service is not there, or refuses
     */
    <T> T query(Function<WorkshopControl, T> request) {
        return alone(service -> request.apply(service.control()));
    }

    /**
     * Runs a request that changes the service, and then observes it.
     *
     * @throws WorkshopException if the service is not there, does not answer, or refuses
     */
    public <T> T call(Function<WorkshopControl, T> request) {
        return alone(service -> {
            T answer = request.apply(service.control());
            observeIfPossible();
            return answer;
        });
    }

    /**
     * Runs a request that replaces the access key, and then observes the service with the one that it has by then.
     *
     * @throws WorkshopException if the service is not there, does not answer, or refuses
     */
    <T> T replaceKey(Function<WorkshopControl, T> request) {
        return alone(service -> {
            T answer = request.apply(service.control());
            disconnect();
            observeIfPossible();
            return answer;
        });
    }

    /** How often another access key was found than before; whoever signs with one gets it anew then. */
    int keyChanges() {
        return keyChanges.get();
    }

    /** Looks which access key the service has now, as another console may have replaced it. */
    void lookForKey() {
        alone(service -> {
            disconnect();
            return connect();
        });
    }

    /** The request was carried out, whether or not the service can be observed now: it will be the next time. */
    private void observeIfPossible() {
        try {
            observe(connect());
        } catch (WorkshopException e) {
            disconnect();
        }
    }

    /** Lets other computers connect, until this is closed at the latest. */
    NetworkState open(NetworkChange change) {
        openedHere = true;
        return call(service -> service.open(change));
    }

    /** What this console opened to others is closed with it, also on a service that another process runs. */
    @Override
    public void close() {
        oneAtATime.lock();
        try {
            closeNetwork();
            disconnect();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void closeNetwork() {
        Connected now = connected;
        if (openedHere && now != null) {
            try {
                now.control().closeNetwork();
            } catch (WorkshopException gone) {
                LOG.debug("the service was closed before", gone);
            }
        }
    }

    private ObservedWorkshop observe(Connected service) {
        ObservedWorkshop now = new ObservedWorkshop(
                service.address(),
                service.control().clock(),
                service.control().faults(),
                service.control().network());
        observed = now;
        followers.forEach(follower -> follower.accept(now));
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
            countChange(address.accessKey());
        }
        return now;
    }

    private void countChange(String key) {
        if (!lastKey.isEmpty() && !lastKey.equals(key)) {
            keyChanges.incrementAndGet();
        }
        lastKey = key;
    }

    /** The console that ran the service may have been closed: the next call finds the one that runs it then. */
    private void disconnect() {
        if (connected != null) {
            connected.control().close();
            connected = null;
        }
    }
}
