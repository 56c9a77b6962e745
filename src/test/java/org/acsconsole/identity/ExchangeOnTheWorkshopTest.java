package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.acsconsole.identity.Activity.Outcome;
import org.acsconsole.token.TeamsToken;
import org.acsconsole.ui.identities.RealWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Teams user's token through the controller, on the workshop's issuer and service, the Azure SDK and a real ledger. */
final class ExchangeOnTheWorkshopTest {

    private static final IdentityDetails KIM = new IdentityDetails("", TeamsUsers.KIM, "");
    private static final UUID OTHER = UUID.fromString("99999999-2222-3333-4444-555555555555");

    @TempDir
    Path folder;

    private RealWorkspace real;
    private Workspace workspace;
    private TokenValue entraToken;
    private TeamsToken says;

    @BeforeEach
    void open() {
        real = new RealWorkspace(folder, Environment.TEST);
        workspace = real.workspace();
        entraToken = real.teamsUserToken();
        says = TeamsUsers.read(entraToken);
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void theTokenStandsInTheLedgerWithItsExpiryItsScopesAndWhoseItIs() {
        CompletedStep.Exchanged step = exchanged(command(user(), application()));
        IdentityId id = IdentityId.ofTeamsUser(user());
        assertThat(workspace.ledger().identity(id).orElseThrow().details()).isEqualTo(KIM);
        assertThat(workspace.ledger().tokens(id, 9)).containsExactly(step.token());
        assertThat(step.token().scopes()).containsExactlyInAnyOrder(TokenScope.CHAT, TokenScope.VOIP);
        assertThat(Duration.between(says.expiresOn(), step.token().times().expiresAt())
                        .abs())
                .isLessThan(Duration.ofSeconds(2));
        assertThat(step.token().stateAt(Instant.now())).isEqualTo(TokenState.LIVE);
    }

    @Test
    void theNewTokenIsAcceptedByTheChatService() {
        CompletedStep.Exchanged step = exchanged(command(user(), application()));
        CompletedStep.Tried tried = (CompletedStep.Tried) workspace.controller().perform(new Command.Try(step.token()));
        assertThat(tried.trial().status()).isEqualTo(200);
    }

    @Test
    void theActivitySaysWhatWasDoneByWhomAndForWhichApplication() {
        exchanged(command(user(), application()));
        Activity activity = newest();
        assertThat(activity.operation()).isEqualTo(Operation.EXCHANGE);
        assertThat(activity.operator()).isEqualTo("tester");
        assertThat(activity.subject().identity()).isEqualTo(IdentityId.ofTeamsUser(user()));
        assertThat(activity.subject().detail()).isEqualTo("application:" + application() + ",chat,voip");
    }

    @Test
    void aSecondTokenStandsBesideTheFirstAndLeavesTheDetails() {
        exchanged(command(user(), application()));
        exchanged(new Command.Exchange(
                user(), application(), workspace.vault().lend(entraToken), new IdentityDetails("Lee", "", "")));
        IdentityId id = IdentityId.ofTeamsUser(user());
        assertThat(workspace.ledger().tokens(id, 9)).hasSize(2);
        assertThat(workspace.ledger().identity(id).orElseThrow().details()).isEqualTo(KIM);
    }

    @Test
    void whatTheServiceRefusesIsAFaultAndAFailedActivity() {
        assertThat(faultOf(command(OTHER, application())))
                .isInstanceOfSatisfying(
                        Fault.BadInput.class,
                        fault -> assertThat(fault.message())
                                .isEqualTo("Provided AAD token issued for unexpected user."));
        assertThat(faultOf(command(user(), OTHER))).isInstanceOf(Fault.BadInput.class);
        assertThat(newest().result().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(workspace.ledger().identity(IdentityId.ofTeamsUser(user()))).isEmpty();
    }

    @Test
    void aTokenThatIsNoneIsRefusedAsThat() {
        TokenFingerprint nonsense = workspace.vault().lend(new TokenValue("nonsense"));
        assertThat(faultOf(new Command.Exchange(user(), application(), nonsense, KIM)))
                .isInstanceOf(Fault.TeamsTokenRefused.class);
    }

    @Test
    void theVaultLendsTheEntraTokenOnce() {
        Command.Exchange command = command(user(), application());
        exchanged(command);
        assertThat(faultOf(command)).isEqualTo(new Fault.TokenValueGone());
    }

    @Test
    void aJobThatIssuesRevokesOrDeletesSkipsTheTeamsUser() {
        CompletedStep.Exchanged step = exchanged(command(user(), application()));
        Identity kim = workspace.ledger().identity(step.id()).orElseThrow();
        for (JobKind kind : List.of(JobKind.ISSUE, JobKind.REVOKE, JobKind.DELETE, JobKind.CLEAN_UP)) {
            assertThat(SkipCause.of(kind, kim.id(), kim, "any")).contains(SkipCause.TEAMS_USER);
        }
        assertThat(SkipCause.of(JobKind.FORGET, kim.id(), kim, "any")).isEmpty();
    }

    private Command.Exchange command(UUID user, UUID application) {
        return new Command.Exchange(user, application, workspace.vault().lend(entraToken), KIM);
    }

    private CompletedStep.Exchanged exchanged(Command.Exchange command) {
        return (CompletedStep.Exchanged) workspace.controller().perform(command);
    }

    private Fault faultOf(Command.Exchange command) {
        return catchThrowableOfType(
                        FaultException.class, () -> workspace.controller().perform(command))
                .fault();
    }

    private UUID user() {
        return UUID.fromString(says.holder().user());
    }

    private UUID application() {
        return UUID.fromString(says.holder().application());
    }

    private Activity newest() {
        return workspace.ledger().activities(null, null, 1).getFirst();
    }
}
