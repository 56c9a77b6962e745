package org.acsconsole.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.acsconsole.app.DirectoryForTests;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.JobRunner;
import org.acsconsole.settings.Settings;
import org.acsconsole.wire.Observation;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was done though its answer was lost is found on the workshop service, and credited to whoever asked for it. */
final class LostAnswersTest {

    private static final IdentityDetails KIM =
            new IdentityDetails("Kim", "kim@contoso.example", "second row", new Tags(List.of(new Tag("vip"))));
    private static final TokenRequest VOIP = new TokenRequest(Set.of(TokenScope.VOIP), TokenLifetime.SHORTEST);

    /** After these a revocation or deletion is not repeated any more. */
    private static final int ATTEMPTS = 3;

    @TempDir
    private Path folder = Path.of("");

    private DirectoryForTests console;
    private Workspace workspace;
    private Runnable beforeTheFault = () -> {};

    @BeforeEach
    void open() {
        console = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of(), this::service);
        workspace = console.profiles().open("Workshop").workspace();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void anIdentityThatIsFoundAfterTheFaultIsOursWithAllThatItWasMeantToHave() {
        loseAnswer(new Command.Create(KIM));
        follow();
        assertFound(Operation.CREATE);
    }

    @Test
    void anIdentityThatIsFoundBeforeTheFaultIsOursFromTheFirst() {
        beforeTheFault = () -> {
            follow();
            assertThat(only().origin()).isEqualTo(Origin.CREATED);
        };
        loseAnswer(new Command.Create(KIM));
        assertFound(Operation.CREATE);
    }

    @Test
    void anIdentityThatIsFoundByTheNextConsoleIsOurs() {
        loseAnswer(new Command.Create(KIM));
        close();
        open();
        follow();
        assertFound(Operation.CREATE);
    }

    @Test
    void anIdentityThatWasCreatedWithATokenIsFoundWithItsToken() {
        loseAnswer(new Command.CreateWithToken(KIM, VOIP));
        follow();
        assertFound(Operation.CREATE_WITH_TOKEN);
        assertHasToken();
    }

    @Test
    void aTokenIsFoundAfterTheFault() {
        IdentityId id = Steps.created(workspace.controller(), KIM).id();
        follow();
        loseAnswer(new Command.Issue(id, VOIP));
        follow();
        assertFound(Operation.ISSUE);
        assertHasToken();
    }

    @Test
    void aTokenIsFoundBeforeTheFault() {
        IdentityId id = Steps.created(workspace.controller(), KIM).id();
        follow();
        beforeTheFault = this::follow;
        loseAnswer(new Command.Issue(id, VOIP));
        assertFound(Operation.ISSUE);
        assertHasToken();
    }

    @Test
    void aTokenIsFoundByTheNextConsole() {
        IdentityId id = Steps.created(workspace.controller(), KIM).id();
        loseAnswer(new Command.Issue(id, VOIP));
        close();
        open();
        follow();
        assertFound(Operation.ISSUE);
        assertHasToken();
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void anEndIsFoundAfterTheFault(Operation end) {
        IdentityId id = withToken();
        loseAnswer(command(end, id));
        assertThat(identity(id).state()).isEqualTo(IdentityState.UNKNOWN);
        follow();
        assertEnded(end, id);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void anEndIsFoundBeforeTheFault(Operation end) {
        IdentityId id = withToken();
        beforeTheFault = this::follow;
        loseAnswer(command(end, id));
        assertEnded(end, id);
        follow();
        assertEnded(end, id);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void anEndIsFoundByTheNextConsole(Operation end) {
        IdentityId id = withToken();
        loseAnswer(command(end, id));
        close();
        open();
        follow();
        assertEnded(end, id);
    }

    @Test
    void anItemOfAJobThatRevokesIsDoneOnceItIsFound() {
        List<Command> revokes = Stream.generate(this::withToken)
                .limit(3)
                .<Command>map(Command.Revoke::new)
                .toList();
        lose(ATTEMPTS);
        assertFoundByJob(revokes);
    }

    @Test
    void anItemOfAJobIsDoneOnceWhatItMadeIsFound() {
        lose(1);
        assertFoundByJob(Collections.nCopies(3, new Command.Create(KIM)));
    }

    @Test
    void whatAnAttendeeAskedForIsTheAttendees() throws IOException {
        IdentityService attendee = attendee("Kim Minseo");
        lose(1);
        assertThatExceptionOfType(FaultException.class).isThrownBy(() -> attendee.create(UUID.randomUUID()));
        follow();
        assertThat(only().origin()).isEqualTo(Origin.SEEN);
        assertThat(only().details().user()).isEqualTo("Kim Minseo");
        assertThat(activity(Operation.SEE).operator()).isEqualTo("@Kim Minseo");
    }

    private IdentityService service(AzureConnection connection, Consumer<Observation> wire) {
        IdentityService real = new AzureIdentityService(connection, wire);
        return new RoutedService() {
            @Override
            public void check() {
                real.check();
            }

            @Override
            public <T> T call(Function<IdentityService, T> request) {
                try {
                    return request.apply(real);
                } catch (FaultException e) {
                    beforeTheFault.run();
                    throw e;
                }
            }
        };
    }

    private IdentityService attendee(String name) throws IOException {
        WorkshopAddress address = console.workshop().address();
        try (WorkshopControl control = WorkshopControl.of(address)) {
            String connection = control.change(ResourcesChange.make(List.of(name)))
                    .value()
                    .getFirst()
                    .primary();
            return new AzureIdentityService(
                    AzureConnection.parse(connection).trustingOnly(Files.readString(address.caCertificate())));
        }
    }

    private void loseAnswer(Command command) {
        lose(command.operation().isRepeatable() ? ATTEMPTS : 1);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> workspace.controller().perform(command))
                .satisfies(lost -> assertThat(lost.fault()).isInstanceOf(Fault.OutcomeUnknown.class));
    }

    private void lose(int answers) {
        try (WorkshopControl control = WorkshopControl.of(console.workshop().address())) {
            control.change(FaultsChange.failNext(answers, FaultKind.LOST_ANSWER));
        }
    }

    private void follow() {
        new ServiceFollower(console.link()).catchUp(workspace, () -> {});
    }

    private Job run(List<? extends Command> commands) {
        JobRunner runner = new JobRunner(Thread.ofVirtual().factory(), 1);
        Job prepared = runner.prepare(workspace, "", commands);
        return runner.run(workspace, prepared.key(), (settled, total) -> {}).orElseThrow();
    }

    private void assertFoundByJob(List<? extends Command> commands) {
        Job job = run(commands);
        assertThat(job.counts().of(ItemState.UNKNOWN)).isEqualTo(1);
        follow();
        Job known = workspace.ledger().jobs().job(job.key()).orElseThrow();
        assertThat(known.counts().of(ItemState.DONE)).isEqualTo(3);
        assertThat(workspace.ledger().jobs().items(new JobItemQuery(job.key(), Set.of(), -1, 10)))
                .allSatisfy(item -> assertThat(item.outcome().identity()).isNotNull());
        assertThat(workspace.ledger().activities(null, null, 100))
                .filteredOn(activity -> activity.subject().cause().isJob())
                .singleElement()
                .satisfies(whole -> {
                    assertThat(whole.result().outcome()).isEqualTo(Activity.Outcome.DONE);
                    assertThat(whole.subject().detail()).isEqualTo("items:3,done:3");
                });
        assertThat(operations()).doesNotContain(Operation.SEE);
    }

    private void assertFound(Operation operation) {
        assertThat(only().origin()).isEqualTo(Origin.CREATED);
        assertThat(only().details()).isEqualTo(KIM);
        assertThat(activity(operation).isFoundDone()).isTrue();
        assertThat(activity(operation).operator()).isEqualTo("tester");
        assertThat(operations()).doesNotContain(Operation.SEE);
    }

    private IdentityId withToken() {
        IdentityId id = workspace
                .controller()
                .perform(new Command.CreateWithToken(KIM, VOIP))
                .id();
        follow();
        return id;
    }

    private static Command command(Operation end, IdentityId id) {
        return end == Operation.REVOKE ? new Command.Revoke(id) : new Command.Delete(id);
    }

    private void assertEnded(Operation end, IdentityId id) {
        assertThat(identity(id).state())
                .isEqualTo(end == Operation.REVOKE ? IdentityState.REVOKED : IdentityState.DELETED);
        assertThat(activity(end).isFoundDone()).isTrue();
        assertThat(activity(end).operator()).isEqualTo("tester");
        assertThat(operations()).doesNotContain(Operation.SEE);
    }

    private Identity identity(IdentityId id) {
        return workspace.ledger().identity(id).orElseThrow();
    }

    private void assertHasToken() {
        assertThat(workspace.ledger().tokens(only().id(), 10))
                .singleElement()
                .satisfies(token -> assertThat(token.stateAt(Instant.now())).isEqualTo(TokenState.LIVE));
    }

    private Identity only() {
        List<org.acsconsole.identity.IdentityRow> rows = workspace
                .ledger()
                .identities(
                        new IdentityQuery(IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, null, 10, Instant.now()));
        assertThat(rows).hasSize(1);
        return rows.getFirst().identity();
    }

    private Activity activity(Operation operation) {
        return workspace.ledger().activities(null, null, 100).stream()
                .filter(activity -> activity.operation() == operation)
                .findFirst()
                .orElseThrow();
    }

    private List<Operation> operations() {
        return workspace.ledger().activities(null, null, 100).stream()
                .map(Activity::operation)
                .toList();
    }
}
