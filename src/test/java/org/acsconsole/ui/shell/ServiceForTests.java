package org.acsconsole.ui.shell;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.code.CallTarget;
import org.acsconsole.host.FaultInjection;
import org.acsconsole.host.OpenToOthers;
import org.acsconsole.host.ServiceState;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.identity.Workspace;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.token.Signature;
import org.acsconsole.ui.ServiceWatch;
import org.jspecify.annotations.Nullable;

/** A service that is polled as the test says. */
final class ServiceForTests implements ServiceWatch {

    /** One of each kind. */
    static final List<FaultInjection> ALL = List.of(
            new FaultInjection.Latency(Duration.ofMillis(800)),
            new FaultInjection.FailNext(3, "503"),
            new FaultInjection.FailShare(20, "lost-answer"),
            new FaultInjection.Limits(40),
            new FaultInjection.SlowRevocation(Duration.ofMinutes(15)));

    private final SimpleObjectProperty<@Nullable ServiceState> state = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable CallTarget> target =
            new SimpleObjectProperty<>(new CallTarget.Azure(URI.create("https://contoso.communication.azure.com/")));
    private final SimpleObjectProperty<@Nullable Throwable> sustainedFailure = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable OpenToOthers> openToOthers = new SimpleObjectProperty<>();
    volatile boolean listening;
    volatile boolean deaf;

    void say(ServiceState heard) {
        OpenConsole.inWindow(() -> {
            state.set(heard);
            return true;
        });
    }

    void openToOthers(@Nullable OpenToOthers how) {
        OpenConsole.inWindow(() -> {
            openToOthers.set(how);
            return true;
        });
    }

    void sustainedFailure(@Nullable Throwable why) {
        OpenConsole.inWindow(() -> {
            sustainedFailure.set(why);
            return true;
        });
    }

    @Override
    public ObservableValue<@Nullable Throwable> sustainedFailure() {
        return sustainedFailure;
    }

    @Override
    public ObservableValue<@Nullable ServiceState> state() {
        return state;
    }

    @Override
    public ObservableValue<@Nullable OpenToOthers> openToOthers() {
        return openToOthers;
    }

    @Override
    public void endOpenToOthers() {
        openToOthers(null);
    }

    @Override
    public ObservableValue<@Nullable CallTarget> target() {
        return target;
    }

    @Override
    public void follow(@Nullable Workspace workspace) {
        // polled whatever is in use
    }

    @Override
    public void listen(boolean seen) {
        listening = seen;
    }

    @Override
    public Signature signatureOf(TokenValue token) {
        return Signature.NO_PUBLIC_KEY;
    }

    @Override
    public void clearFaults() {
        if (deaf) {
            throw new FaultException(
                    new Fault.NotConnected("Workshop", Reason.of(ConnectionProblem.SILENT, "localhost:8443")));
        }
        say(new ServiceState(1, false, List.of()));
    }
}
