package org.acsconsole.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.acsconsole.app.DirectoryForTests;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.settings.Settings;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkshopConnectionTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTrialWhoseConnectionAFaultEndsIsSentAgain() {
        try (DirectoryForTests console = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of())) {
            IdentityController controller =
                    console.profiles().open("Workshop").workspace().controller();
            IssuedToken token = Steps.createdWithToken(
                            controller, IdentityDetails.NONE, Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST)
                    .token();
            console.link().call(service -> service.change(FaultsChange.failNext(1, FaultKind.RESET)));

            assertThat(Steps.tried(controller, token).trial().verdict()).isEqualTo(TokenTrial.Verdict.ACCEPTED);
            assertThat(console.wire().snapshot())
                    .as("the create, the trial that was lost, and the one that was answered")
                    .hasSize(3);
        }
    }

    @Test
    void theProfileGoesOnWhereItsKeyIsReplaced() {
        try (DirectoryForTests console = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of())) {
            IdentityController controller =
                    console.profiles().open("Workshop").workspace().controller();
            Steps.created(controller, IdentityDetails.NONE);
            WorkshopOperations operations = operations(console);
            String before = operations.ownResource().orElseThrow().primary();

            operations.replaceOwnKey(ResourcesChange.rotate(
                    operations.ownResource().orElseThrow().id(), 1));

            assertThat(operations.ownResource().orElseThrow().primary()).isNotEqualTo(before);
            assertThat(Objects.requireNonNull(console.link().observed())
                            .address()
                            .connectionString())
                    .isEqualTo(operations.ownResource().orElseThrow().primary());
            Steps.created(controller, IdentityDetails.NONE);
            assertThat(console.wire().snapshot())
                    .as("two creates, none of them refused")
                    .hasSize(2);
        }
    }

    @Test
    void theProfileOfAnotherConsoleGoesOnAfterARefusedRequest() {
        try (DirectoryForTests running = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of());
                DirectoryForTests joined = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of())) {
            running.profiles().open("Workshop");
            IdentityController controller =
                    joined.profiles().open("Workshop").workspace().controller();
            Steps.created(controller, IdentityDetails.NONE);
            WorkshopOperations operations = operations(running);

            operations.replaceOwnKey(ResourcesChange.rotate(
                    operations.ownResource().orElseThrow().id(), 1));

            assertThat(Steps.created(controller, IdentityDetails.NONE)).isNotNull();
        }
    }

    private static WorkshopOperations operations(DirectoryForTests console) {
        return new WorkshopOperations(console.link(), () -> "Workshop", () -> {});
    }
}
