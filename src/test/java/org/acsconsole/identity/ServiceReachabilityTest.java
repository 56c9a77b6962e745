package org.acsconsole.identity;

import static org.acsconsole.identity.ControllerForTests.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a call says of the way to the service. */
final class ServiceReachabilityTest {

    private final List<Optional<Fault>> reported = new ArrayList<>();

    @TempDir
    Path folder;

    private ControllerForTests console;

    static List<Fault> barred() {
        return List.of(
                new Fault.Unreachable("https://localhost:8443", Reason.of(TransportProblem.NOBODY_THERE)),
                new Fault.UntrustedCertificate(
                        "https://localhost:8443",
                        Reason.of(TransportProblem.CERTIFICATE_EXPIRED, "CN=contoso", "2026-11-20")),
                new Fault.NotConnected("Workshop", Reason.of(ConnectionProblem.SILENT, "localhost:8443")),
                new Fault.WrongKey("1"));
    }

    static List<Fault> answers() {
        return List.of(
                new Fault.IdentityNotFound("1"),
                new Fault.WrongResource("1"),
                new Fault.BadInput("no", "scopes", "1"),
                new Fault.Throttled(null, "1"),
                new Fault.ServiceFailed(500, "InternalServerError", "1"));
    }

    static List<Fault> unclear() {
        return List.of(
                new Fault.ServiceFailed(503, null, "1"),
                new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.CONNECTION_LOST),
                new Fault.Cancelled());
    }

    @BeforeEach
    void open() {
        console = new ControllerForTests(folder);
        console.controller.reachability().subscribe(reported::add);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aCallThatIsDoneOpensIt() {
        Steps.created(console.controller, KIM);
        assertThat(reported).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("barred")
    void aCallThatDoesNotComeInBarsIt(Fault fault) {
        fail(fault);
        assertThat(reported).containsExactly(Optional.of(fault));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aRefusalIsAnAnswer(Fault fault) {
        fail(fault);
        assertThat(reported).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void whatGoesWrongInOneCallSaysNothing(Fault fault) {
        fail(fault);
        assertThat(reported).isEmpty();
    }

    private void fail(Fault fault) {
        console.service.faults.add(fault);
        assertThatThrownBy(() -> Steps.created(console.controller, KIM)).isInstanceOf(FaultException.class);
    }
}
