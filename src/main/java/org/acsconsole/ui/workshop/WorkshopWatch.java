package org.acsconsole.ui.workshop;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.acsconsole.code.CallTarget;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.host.OpenToOthers;
import org.acsconsole.host.ServiceMonitor;
import org.acsconsole.host.ServiceState;
import org.acsconsole.host.SustainedFailure;
import org.acsconsole.host.WorkshopLink;
import org.acsconsole.host.WorkshopOperations;
import org.acsconsole.host.WorkshopSignatures;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.token.Signature;
import org.acsconsole.token.TokenSignatureCheck;
import org.acsconsole.ui.ServiceWatch;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Shows the window, as observable values, what the {@link ServiceMonitor} knows. */
public final class WorkshopWatch implements ServiceWatch, WorkshopServiceAccess {

    private final ServiceMonitor monitor;
    private final WorkshopOperations operations;
    private final TokenSignatureCheck signatures;
    private final ReadOnlyObjectWrapper<@Nullable ObservedWorkshop> observed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CallTarget> target = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OpenToOthers> openToOthers = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();

    /**
     * @param window runs what belongs on the window's thread
     * @param later does so after the monitor's pace
     */
    public WorkshopWatch(
            WorkshopLink link, TaskRunner tasks, Executor window, Executor later, SustainedFailure lasting) {
        monitor = new ServiceMonitor(
                link,
                (work, done, failed) -> tasks.query(Executors.callable(work), none -> done.run(), failed)::cancel,
                later,
                lasting,
                this::show);
        operations = new WorkshopOperations(link, monitor::profile, () -> window.execute(this::show));
        signatures = new WorkshopSignatures(link);
    }

    @Override
    public ObservableValue<@Nullable ObservedWorkshop> observed() {
        return observed.getReadOnlyProperty();
    }

    @Override
    public WorkshopOperations operations() {
        return operations;
    }

    @Override
    public ObservableValue<@Nullable ServiceState> state() {
        return observed.map(ServiceState::of);
    }

    @Override
    public ObservableValue<@Nullable OpenToOthers> openToOthers() {
        return openToOthers.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<@Nullable CallTarget> target() {
        return target.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<@Nullable Throwable> sustainedFailure() {
        return failure.getReadOnlyProperty();
    }

    @Override
    public void follow(@Nullable Workspace workspace) {
        monitor.use(workspace);
    }

    @Override
    public void listen(boolean visible) {
        monitor.listen(visible);
    }

    @Override
    public Signature signatureOf(TokenValue token) {
        return signatures.signatureOf(token);
    }

    @Override
    public void clearFaults() {
        operations.clearFaults();
    }

    @Override
    public void endOpenToOthers() {
        operations.closeNetwork();
    }

    private void show() {
        openToOthers.set(monitor.openToOthers());
        observed.set(monitor.observed());
        target.set(monitor.target());
        failure.set(monitor.failure());
    }
}
