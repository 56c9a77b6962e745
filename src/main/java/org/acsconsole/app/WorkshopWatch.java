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
import org.acsconsole.code.CallTarget;
import org.acsconsole.host.ServiceFollower;
import org.acsconsole.host.WorkshopLink;
import org.acsconsole.host.WorkshopProblems;
import org.acsconsole.host.WorkshopSignatures;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.token.Signature;
import org.acsconsole.token.TokenSignatureCheck;
import org.acsconsole.ui.ServiceState;
import org.acsconsole.ui.ServiceWatch;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.workshop.ObservedWorkshop;
import org.acsconsole.ui.workshop.WorkshopServiceAccess;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopUnansweredException;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows where the service in use is; listens to the workshop's while its profile is in use and the window can be seen, and takes
 * what others do there into the ledger.
 */
final class WorkshopWatch implements ServiceWatch, WorkshopServiceAccess {

    private static final Logger LOG = LoggerFactory.getLogger(WorkshopWatch.class);
    private static final Duration PACE = Duration.millis(500);

    private final WorkshopLink link;
    private final ServiceFollower follower;
    private final TaskRunner tasks;
    private final Executor window;
    private final TokenSignatureCheck signatures;
    private final SustainedFailure lapse;
    private final ReadOnlyObjectWrapper<@Nullable ObservedWorkshop> state = new ReadOnlyObjectWrapper<>();
    private final Timeline beats = new Timeline(new KeyFrame(PACE, tick -> beat()));
    private final ReadOnlyObjectWrapper<@Nullable CallTarget> target = new ReadOnlyObjectWrapper<>();
    private volatile @Nullable Workspace inUse;
    private boolean seen;
    private boolean looking;
    private boolean behind;
    private TaskRunner.@Nullable Running catchingUp;

    /**
     * @param window runs what belongs on the window's thread
     * @param lapse told how the following goes
     */
    WorkshopWatch(WorkshopLink link, TaskRunner tasks, Executor window, SustainedFailure lapse) {
        this.link = link;
        this.follower = new ServiceFollower(link);
        this.tasks = tasks;
        this.window = window;
        this.lapse = lapse;
        this.signatures = new WorkshopSignatures(link);
        beats.setCycleCount(Animation.INDEFINITE);
    }

    @Override
    public ObservableValue<@Nullable ObservedWorkshop> heard() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<@Nullable ServiceState> state() {
        return state.map(ObservedFaultInjections::in);
    }

    @Override
    public ObservableValue<@Nullable CallTarget> target() {
        return target.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<@Nullable Throwable> lapse() {
        return lapse.told();
    }

    @Override
    public void follow(@Nullable Workspace workspace) {
        inUse = workspace;
        stopCatchingUp();
        lapse.over();
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
            throw fault(e);
        }
    }

    @Override
    public Signature signatureOf(TokenValue token) {
        return signatures.signatureOf(token);
    }

    @Override
    public void clearFaults() {
        call(WorkshopControl::clearFaults);
    }

    private void rest() {
        if (seen && inWorkshop()) {
            if (beats.getStatus() != Animation.Status.RUNNING) {
                lapse.over();
            }
            beat();
            beats.play();
        } else {
            beats.stop();
            stopCatchingUp();
            lapse.over();
        }
    }

    private void beat() {
        look();
        catchUp();
    }

    /** Beside the listening, for it may take long. What fails is tried again in a moment, from where the ledger is then. */
    private void catchUp() {
        Workspace workspace = inUse;
        if (workspace == null || !inWorkshop() || behind) {
            return;
        }
        behind = true;
        catchingUp = tasks.query(
                () -> {
                    follower.catchUp(workspace, lapse::well);
                    return workspace;
                },
                done -> {
                    behind = false;
                    lapse.over();
                },
                failure -> {
                    behind = false;
                    missed(failure);
                });
    }

    private void stopCatchingUp() {
        if (catchingUp != null) {
            catchingUp.cancel();
            catchingUp = null;
        }
        behind = false;
    }

    /** What fails here is tried again in a moment; whoever uses the service is told by their own call. */
    private void look() {
        if (looking) {
            return;
        }
        looking = true;
        tasks.query(
                link::look,
                heard -> {
                    looking = false;
                    show();
                },
                failure -> {
                    looking = false;
                    missed(failure);
                });
    }

    /** Who listens hears first that a service is silent: who catches up waits for the answer meanwhile. */
    private void missed(Throwable failure) {
        LOG.debug("the workshop service could not be polled", failure);
        if (seen && inWorkshop()) {
            lapse.failed(failure instanceof WorkshopException e ? fault(e) : failure);
        }
    }

    private void show() {
        ObservedWorkshop known = inWorkshop() ? link.known() : null;
        state.set(known);
        target.set(known == null ? resource() : workshop(known.address()));
    }

    private boolean inWorkshop() {
        Workspace workspace = inUse;
        return workspace != null && workspace.profile().environment() == Environment.WORKSHOP;
    }

    private FaultException fault(WorkshopException failure) {
        return new FaultException(
                failure instanceof WorkshopUnansweredException unanswered
                        ? new Fault.OutcomeUnknown(WorkshopProblems.of(unanswered))
                        : new Fault.NotConnected(nameInUse(), WorkshopProblems.of(failure)),
                failure);
    }

    private String nameInUse() {
        Workspace workspace = inUse;
        return workspace == null ? "" : workspace.profile().name();
    }

    private static CallTarget workshop(WorkshopAddress address) {
        return new CallTarget.Workshop(address.endpoint(), address.caCertificate());
    }

    private @Nullable CallTarget resource() {
        Workspace workspace = inUse;
        URI endpoint =
                workspace == null || inWorkshop() ? null : workspace.profile().endpoint();
        return endpoint == null ? null : new CallTarget.Azure(endpoint);
    }
}
