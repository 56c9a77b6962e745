package org.acsconsole.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.acsconsole.app.DirectoryForTests;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.settings.Settings;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkshopConnectionTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTrialWhoseConnectionAFaultEndsIsReportedAndNotSentAgain() {
        try (DirectoryForTests console = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of())) {
            IdentityController controller =
                    console.profiles().open("Workshop").workspace().controller();
            IssuedToken token = Steps.createdWithToken(
                            controller, IdentityDetails.NONE, Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST)
                    .token();
            console.link().call(service -> service.change(FaultsChange.failNext(1, FaultKind.RESET)));

            Fault fault = catchThrowableOfType(FaultException.class, () -> Steps.tried(controller, token))
                    .fault();

            assertThat(fault)
                    .isInstanceOfSatisfying(
                            Fault.Unreachable.class,
                            lost -> assertThat(lost.reason().sentence()).isEqualTo(TransportProblem.CONNECTION_LOST));
            assertThat(console.wire().snapshot()).as("the create and one trial").hasSize(2);
        }
    }
}
