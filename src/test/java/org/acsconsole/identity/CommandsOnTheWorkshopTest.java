package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity.Outcome;
import org.acsconsole.job.JobRunner;
import org.acsconsole.job.UndoneItems;
import org.acsconsole.ui.identities.RealWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command through the controller, on the workshop service, the Azure SDK and a real ledger. */
final class CommandsOnTheWorkshopTest {

    private static final IdentityDetails KIM = new IdentityDetails("Kim", "", "");
    private static final TokenRequest CHAT = new TokenRequest(Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST);
    private static final IdentityId STRANGER =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");

    /** A command of each kind, about an identity that was made with a token. */
    private static final Map<Class<?>, Function<CompletedStep.CreatedWithToken, Command>> KINDS = Map.ofEntries(
            Map.entry(Command.Create.class, made -> new Command.Create(KIM)),
            Map.entry(Command.CreateWithToken.class, made -> new Command.CreateWithToken(KIM, CHAT)),
            Map.entry(Command.Issue.class, made -> new Command.Issue(made.id(), TokenRequest.QUICKSTART)),
            Map.entry(Command.Revoke.class, made -> new Command.Revoke(made.id())),
            Map.entry(Command.Delete.class, made -> new Command.Delete(made.id())),
            Map.entry(Command.CleanUp.class, made -> new Command.CleanUp(made.id())),
            Map.entry(Command.Try.class, made -> new Command.Try(made.token())),
            Map.entry(Command.Forget.class, made -> new Command.Forget(made.id())),
            Map.entry(Command.Add.class, made -> new Command.Add(new IdentityId(made.id() + "0"), KIM)),
            Map.entry(Command.Edit.class, made -> new Command.Edit(made.id(), KIM, 0)));

    @TempDir
    Path folder;

    private RealWorkspace real;
    private IdentityController controller;

    @BeforeEach
    void open() {
        real = new RealWorkspace(folder, Environment.TEST);
        controller = real.workspace().controller();
    }

    @AfterEach
    void close() {
        real.close();
    }

    static Stream<Class<?>> everyKind() {
        return leaves(Command.class).distinct();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aCommandIsDoneAndItsActivityHasItsOperation(Class<?> kind) {
        Command command = kind.equals(Command.Exchange.class)
                ? lentExchange()
                : Objects.requireNonNull(KINDS.get(kind)).apply(made());
        CompletedStep.OnOne step = controller.perform(command);
        Activity activity = newest();
        assertThat(activity.operation()).isEqualTo(command.operation());
        assertThat(activity.result().outcome()).isEqualTo(Outcome.DONE);
        assertThat(activity.subject().identity()).isEqualTo(step.id());
        assertThat(command.identity().orElse(step.id())).isEqualTo(step.id());
    }

    @Test
    void aTokenIsAcceptedUntilItIsRevoked() {
        CompletedStep.CreatedWithToken made = made();
        assertThat(Steps.tried(controller, made.token()).trial().status()).isEqualTo(200);
        controller.perform(new Command.Revoke(made.id()));
        assertThat(Steps.tried(controller, made.token()).trial().status()).isEqualTo(401);
    }

    @Test
    void aCleanUpOfWhatTheServiceDoesNotHaveMarksItDeleted() {
        IdentityId id = made().id();
        controller.perform(new Command.Delete(id));
        controller.perform(new Command.Forget(id));
        controller.perform(new Command.Add(id, KIM));
        assertThat(controller.perform(new Command.CleanUp(id))).isEqualTo(new CompletedStep.Deleted(id, false));
        assertThat(real.workspace().ledger().identity(id).orElseThrow().state()).isEqualTo(IdentityState.DELETED);
    }

    @Test
    void aJobTakesCommandsOfAllKindsAndKeepsTheOutcomeOfEach() {
        CompletedStep.CreatedWithToken made = made();
        List<Command> mixed = List.of(
                new Command.Create(KIM),
                new Command.Issue(made.id(), CHAT),
                new Command.Revoke(STRANGER),
                new Command.Edit(made.id(), KIM, 7),
                new Command.Forget(made.id()));
        JobRunner runner = new JobRunner(Thread.ofVirtual().factory(), 1);
        Job job = runner.prepare(real.workspace(), "", mixed);
        Job ended = runner.run(real.workspace(), job.key(), (done, total) -> {}).orElseThrow();
        JobJournal journal = real.workspace().ledger().jobs();
        assertThat(journal.items(new JobItemQuery(job.key(), Set.of(), -1, 10)).stream()
                        .map(CommandsOnTheWorkshopTest::name))
                .containsExactly("DONE", "DONE", "wrong-resource", "edited-elsewhere", "DONE");
        assertThat(new UndoneItems(journal, ended)).containsExactly(mixed.get(2), mixed.get(3));
    }

    private CompletedStep.CreatedWithToken made() {
        return Steps.createdWithToken(controller, IdentityDetails.NONE, CHAT.scopes(), CHAT.lifetime());
    }

    private Command lentExchange() {
        TokenValue entraToken = real.teamsUserToken();
        real.workspace().vault().lend(entraToken);
        return TeamsUsers.exchange(entraToken);
    }

    private Activity newest() {
        return real.workspace().ledger().activities(null, null, 1).getFirst();
    }

    private static String name(JobItemRow item) {
        String code = item.outcome().code();
        return code == null ? item.state().name() : code;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandsOnTheWorkshopTest::leaves)
                : Stream.of(type);
    }
}
