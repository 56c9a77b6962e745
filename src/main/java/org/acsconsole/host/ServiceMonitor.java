package org.acsconsole.host;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.acsconsole.code.CallTarget;
import org.acsconsole.identity.Workspace;
import org.acsconsole.workshop.WorkshopException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the workshop service while a profile of it is in use and the window can be seen, and applies to the ledger what others do
 * there. All of it is called, and reports, on one thread.
 */
public final class ServiceMonitor {

    /** The time between two polls. */
    public static final Duration PACE = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(ServiceMonitor.class);

    private final WorkshopLink link;
    private final ServiceFollower follower;
    private final BackgroundWork background;
    private final Executor later;
    private final SustainedFailure failure;
    private final Runnable changed;
    private volatile @Nullable Workspace inUse;
    private boolean visible;
    private boolean polling;
    private boolean scheduled;
    private boolean observing;
    private boolean following;
    private Runnable cancelFollowing = () -> {};

    /**
     * @param later runs what it is given on the monitor's thread, after {@link #PACE}
     * @param failure records how polling and following go
     * @param changed run whenever what the monitor knows may have changed
     */
    public ServiceMonitor(
            WorkshopLink link, BackgroundWork background, Executor later, SustainedFailure failure, Runnable changed) {
        this.link = link;
        this.follower = new ServiceFollower(link);
        this.background = background;
        this.later = later;
        this.failure = failure;
        this.changed = changed;
    }

    /** Makes this the workspace in use; nothing is reported of the one before. */
    public void use(@Nullable Workspace workspace) {
        inUse = workspace;
        stopFollowing();
        failure.end();
        update();
    }

    /** Polls while the window can be seen, and rests otherwise. */
    public void listen(boolean seen) {
        visible = seen;
        update();
    }

    /** The service as it last answered; null while another profile is in use, and before the first answer. */
    @Nullable
    public ObservedWorkshop observed() {
        return isInWorkshop() ? link.observed() : null;
    }

    /** How other computers connect to the workshop service, whatever profile is in use; null while they cannot, as far as is known. */
    @Nullable
    public OpenToOthers openToOthers() {
        ObservedWorkshop last = link.observed();
        return last == null ? null : OpenToOthers.of(last.network());
    }

    /** What code must call to reach the service in use; null while that is unknown. */
    @Nullable
    public CallTarget target() {
        Workspace workspace = inUse;
        ObservedWorkshop observed = observed();
        if (observed != null) {
            return new CallTarget.Workshop(
                    observed.address().endpoint(), observed.address().caCertificate());
        }
        URI endpoint =
                workspace == null || isInWorkshop() ? null : workspace.profile().endpoint();
        return endpoint == null ? null : new CallTarget.Azure(endpoint);
    }

    /** Why the ledger does not follow the service at present; null while it does, or need not. */
    @Nullable
    public Throwable failure() {
        return failure.reported();
    }

    /** The name of the profile in use; from any thread. */
    public String profile() {
        Workspace workspace = inUse;
        return workspace == null ? "" : workspace.profile().name();
    }

    private boolean isInWorkshop() {
        Workspace workspace = inUse;
        return workspace != null && workspace.capabilities().followed();
    }

    private void update() {
        if (visible && isInWorkshop()) {
            if (!polling) {
                polling = true;
                failure.end();
            }
            poll();
        } else {
            polling = false;
            stopFollowing();
            failure.end();
        }
        changed.run();
    }

    private void poll() {
        observe();
        follow();
        if (!scheduled) {
            scheduled = true;
            later.execute(() -> {
                scheduled = false;
                if (polling) {
                    poll();
                }
            });
        }
    }

    /** What fails is tried again at the next poll; whoever uses the service learns it by their own call. */
    private void observe() {
        if (observing) {
            return;
        }
        observing = true;
        background.start(
                link::observe,
                () -> {
                    observing = false;
                    changed.run();
                },
                why -> {
                    observing = false;
                    missed(why);
                });
    }

    /** Beside the observing, for it may take long. What fails is tried again at the next poll, from where the ledger is then. */
    private void follow() {
        Workspace workspace = inUse;
        if (workspace == null || following) {
            return;
        }
        following = true;
        cancelFollowing = background.start(
                () -> follower.catchUp(workspace, failure::succeeded),
                () -> {
                    following = false;
                    failure.end();
                    changed.run();
                },
                why -> {
                    following = false;
                    missed(why);
                });
    }

    private void stopFollowing() {
        cancelFollowing.run();
        cancelFollowing = () -> {};
        following = false;
    }

    /** The failure of observing comes first where the service does not answer: following waits for that answer meanwhile. */
    private void missed(Throwable why) {
        LOG.debug("the workshop service did not answer", why);
        if (polling) {
            failure.failed(why instanceof WorkshopException e ? WorkshopProblems.fault(e, profile()) : why);
            changed.run();
        }
    }
}
