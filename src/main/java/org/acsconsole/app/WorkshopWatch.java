package org.acsconsole.app;

import java.net.URI;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.acsconsole.code.Target;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.common.ServiceState;
import org.acsconsole.ui.common.ServiceWatch;
import org.acsconsole.ui.common.Signature;
import org.acsconsole.ui.common.SignatureCheck;
import org.acsconsole.ui.common.TaskRunner;
import org.acsconsole.ui.workshop.WorkshopDoor;
import org.acsconsole.ui.workshop.WorkshopState;
import org.acsconsole.workshop.WorkshopAddress;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.control.WorkshopControl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows where the service in use is; listens to the workshop's while its profile is in use and the window can be seen, and takes
 * what others do there into the ledger.
 */
final class WorkshopWatch implements ServiceWatch, WorkshopDoor {

    private static final Logger LOG = LoggerFactory.getLogger(WorkshopWatch.class);
    private static final Duration PACE = Duration.millis(500);

    private final WorkshopLink link;
    private final ServiceFollower follower;
    private final TaskRunner tasks;
    private final Executor window;
    private final SignatureCheck signatures;
    private final ReadOnlyObjectWrapper<@Nullable WorkshopState> state = new ReadOnlyObjectWrapper<>();
    private final Timeline beats = new Timeline(new KeyFrame(PACE, tick -> beat()));
    private final ReadOnlyObjectWrapper<@Nullable Target> target = new ReadOnlyObjectWrapper<>();
    private volatile @Nullable Workspace inUse;
    private boolean seen;
    private boolean looking;
    private TaskRunner.@Nullable Running catchingUp;

    /** @param window runs what belongs on the window's thread */
    WorkshopWatch(WorkshopLink link, TaskRunner tasks, Executor window) {
        this.link = link;
        this.follower = new ServiceFollower(link);
        this.tasks = tasks;
        this.window = window;
        this.signatures = new WorkshopSignatures(link);
        beats.setCycleCount(Animation.INDEFINITE);
    }

    @Override
    public ObservableValue<@Nullable WorkshopState> heard() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<@Nullable ServiceState> state() {
        return state.map(Disturbances::in);
    }

    @Override
    public ObservableValue<@Nullable Target> target() {
        return target.getReadOnlyProperty();
    }

    @Override
    public void follow(@Nullable Workspace workspace) {
        inUse = workspace;
        stopCatchingUp();
        show();
        rest();
    }

    @Override
    public void listen(boolean visible) {
        seen = visible;
        rest();
    }

    @Override
    public <T> T call(Function<WorkshopControl, T> command) {
        try {
            T answer = link.call(command);
            window.execute(this::show);
            return answer;
        } catch (WorkshopException e) {
            throw new FaultException(new Fault.NotConnected(nameInUse(), WorkshopReasons.of(e)), e);
        }
    }

    @Override
    public Signature signatureOf(TokenValue token) {
        return signatures.signatureOf(token);
    }

    @Override
    public void calm() {
        call(WorkshopControl::clearFaults);
    }

    private void rest() {
        if (seen && inWorkshop()) {
            beat();
            beats.play();
        } else {
            beats.stop();
            stopCatchingUp();
        }
    }

    private void beat() {
        look();
        catchUp();
    }

    /** Beside the listening, for it may take long. What fails is tried again in a moment, from where the ledger is then. */
    private void catchUp() {
        Workspace workspace = inUse;
        if (workspace == null || !inWorkshop() || catchingUp != null) {
            return;
        }
        catchingUp = tasks.ask(
                () -> {
                    follower.catchUp(workspace);
                    return workspace;
                },
                done -> catchingUp = null,
                failure -> {
                    catchingUp = null;
                    LOG.debug("the workshop service was not followed", failure);
                });
    }

    private void stopCatchingUp() {
        if (catchingUp != null) {
            catchingUp.cancel();
            catchingUp = null;
        }
    }

    /** What fails here is tried again in a moment; whoever uses the service is told by their own call. */
    private void look() {
        if (looking) {
            return;
        }
        looking = true;
        tasks.ask(
                link::look,
                heard -> {
                    looking = false;
                    show();
                },
                failure -> {
                    looking = false;
                    LOG.debug("the workshop service was not heard", failure);
                });
    }

    private void show() {
        WorkshopState known = inWorkshop() ? link.known() : null;
        state.set(known);
        target.set(known == null ? resource() : workshop(known.address()));
    }

    private boolean inWorkshop() {
        Workspace workspace = inUse;
        return workspace != null && workspace.profile().environment() == Environment.WORKSHOP;
    }

    private String nameInUse() {
        Workspace workspace = inUse;
        return workspace == null ? "" : workspace.profile().name();
    }

    private static Target workshop(WorkshopAddress address) {
        return new Target.Workshop(address.endpoint(), address.caCertificate());
    }

    private @Nullable Target resource() {
        Workspace workspace = inUse;
        URI endpoint =
                workspace == null || inWorkshop() ? null : workspace.profile().endpoint();
        return endpoint == null ? null : new Target.Azure(endpoint);
    }
}
