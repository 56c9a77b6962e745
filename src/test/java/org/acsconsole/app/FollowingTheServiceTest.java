package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.host.SustainedFailure;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenGrant;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.Settings;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.workshop.WorkshopWatch;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ClockChange;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What attendees' code does on the workshop service is in the ledger, and reported, within a second. */
@ExtendWith(FxWindows.class)
final class FollowingTheServiceTest {

    @TempDir
    private Path folder = Path.of("");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletedStep> reported = new CopyOnWriteArrayList<>();
    private DirectoryForTests console;
    private Workspace workspace;
    private WorkshopWatch watch;
    private WorkshopAddress address;
    private IdentityService stranger;

    @BeforeEach
    void open() throws IOException {
        console = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of());
        workspace = console.profiles().open("Workshop").workspace();
        workspace.steps().subscribe(reported::add);
        address = console.workshop().address();
        stranger = new AzureIdentityService(
                AzureConnection.parse(address.connectionString())
                        .trustingOnly(Files.readString(address.caCertificate())),
                seen -> {});
        watch = watching(console, workspace);
    }

    @AfterEach
    void close() {
        inWindow(() -> watch.listen(false));
        workers.close();
        console.close();
    }

    @Test
    void anIdentityOfAttendeesCodeIsInTheLedgerWithinASecond() {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            IdentityId id = stranger.create(UUID.randomUUID()).value();
            long from = System.nanoTime();
            until("it is reported", () -> reported.stream().anyMatch(step -> step.concerns(id)));
            waits.add(Duration.ofNanos(System.nanoTime() - from));
            Identity seen = ledger().identity(id).orElseThrow();
            assertThat(seen.origin()).isEqualTo(Origin.SEEN);
        }
        waits.sort(null);
        assertThat(waits.get(waits.size() / 2)).isLessThan(Duration.ofSeconds(1));
        Activity newest = ledger().activities(null, null, 1).getFirst();
        assertThat(newest.operation()).isEqualTo(Operation.SEE);
        assertThat(newest.subject().detail()).isEqualTo("created:1");
    }

    @Test
    void whatAnAttendeeIsIssuedIsInTheLedgerUnderTheAttendeesName() throws IOException {
        IdentityService attendee;
        try (WorkshopControl control = WorkshopControl.of(address)) {
            attendee = new AzureIdentityService(
                    AzureConnection.parse(control.change(ResourcesChange.make(List.of("Kim Minseo")))
                                    .value()
                                    .getFirst()
                                    .primary())
                            .trustingOnly(Files.readString(address.caCertificate())),
                    seen -> {});
        }
        IdentityId id = attendee.create(UUID.randomUUID()).value();
        until("it is there", () -> ledger().identity(id).isPresent());
        TokenGrant grant = attendee.issue(UUID.randomUUID(), id, Set.of(TokenScope.VOIP), TokenLifetime.SHORTEST)
                .value();
        until("its token is there", () -> !ledger().tokens(id, 1).isEmpty());

        IssuedToken seen = ledger().tokens(id, 1).getFirst();
        assertThat(seen.fingerprint()).isEqualTo(TokenFingerprint.of(grant.value()));
        assertThat(seen.scopes()).containsExactly(TokenScope.VOIP);
        assertThat(seen.times().expiresAt()).isCloseTo(grant.expiresAt(), within(1, ChronoUnit.SECONDS));
        assertThat(ledger().identity(id).orElseThrow().details().user()).isEqualTo("Kim Minseo");
        Activity newest = ledger().activities(null, null, 1).getFirst();
        assertThat(newest.operator() + " " + newest.subject().detail()).isEqualTo("@Kim Minseo issued:1");
    }

    @Test
    void anIdentityWhoseConsoleWasKilledBeforeTheAnswerGetsTheLabelThatItWasMeantToHave() {
        Activity begun = new Activity(
                UUID.randomUUID(),
                Instant.now().minus(Activity.LONGEST).minusSeconds(1),
                "someone",
                Operation.CREATE,
                Activity.Subject.NOT_YET,
                new Activity.Result(Activity.Outcome.STARTED, null, null, Duration.ZERO));
        ledger().record(
                        begun,
                        List.of(new LedgerChange.CreationBegun(new IdentityDetails("Kim", "kim@a.example", ""))));
        IdentityId id = stranger.create(begun.key()).value();
        until("it is there", () -> ledger().identity(id).isPresent());
        workspace.controller().pollLedger();
        Identity found = ledger().identity(id).orElseThrow();
        assertThat(found.details()).isEqualTo(new IdentityDetails("Kim", "kim@a.example", ""));
        assertThat(found.origin()).isEqualTo(Origin.CREATED);
        assertThat(ledger().activities(id, null, 10))
                .extracting(activity -> activity.result().outcome())
                .containsExactly(Activity.Outcome.DONE);
    }

    @Test
    void whatOthersDoToAnIdentityOfOursReachesTheLedger() {
        CompletedStep.CreatedWithToken ours = Steps.createdWithToken(
                workspace.controller(), IdentityDetails.NONE, Set.of(TokenScope.VOIP), TokenLifetime.SHORTEST);
        IdentityId other =
                Steps.created(workspace.controller(), IdentityDetails.NONE).id();
        stranger.revoke(UUID.randomUUID(), ours.id());
        stranger.delete(UUID.randomUUID(), other);
        until("revoked", () -> state(ours.id()) == IdentityState.REVOKED);
        until("deleted", () -> state(other) == IdentityState.DELETED);
        assertThat(ledger().tokens(ours.id(), 1).getFirst().stateAt(Instant.now()))
                .isEqualTo(TokenState.REVOKED);
    }

    @Test
    void whatHadExpiredStaysExpiredWhenTheClockIsSetBack() {
        IdentityId id = Steps.createdWithToken(
                        workspace.controller(), IdentityDetails.NONE, Set.of(TokenScope.VOIP), TokenLifetime.SHORTEST)
                .id();
        try (WorkshopControl other = WorkshopControl.of(address)) {
            other.change(ClockChange.advance(Duration.ofHours(24)));
            other.change(ClockChange.toRealTime());
        }
        until("it is reported", () -> reported.stream().anyMatch(CompletedStep.LedgerChanged.class::isInstance));
        assertThat(ledger().tokens(id, 1).getFirst().stateAt(Instant.now())).isEqualTo(TokenState.EXPIRED);
        Steps.issued(workspace.controller(), id, Set.of(TokenScope.VOIP), TokenLifetime.SHORTEST);
        assertThat(ledger().tokens(id, 1).getFirst().stateAt(Instant.now())).isEqualTo(TokenState.LIVE);
    }

    @Test
    void whatTheConsoleDoesItselfIsNeverTakenForAnothers() {
        List<IdentityId> ours = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ours.add(Steps.createdWithToken(
                            workspace.controller(),
                            new IdentityDetails("Ours " + i, "", ""),
                            Set.of(TokenScope.CHAT),
                            TokenLifetime.SHORTEST)
                    .id());
            workspace.controller().perform(new Command.Revoke(ours.get(i)));
            Steps.issued(workspace.controller(), ours.get(i), Set.of(TokenScope.CHAT), TokenLifetime.SHORTEST);
        }
        IdentityId last = stranger.create(UUID.randomUUID()).value();
        until("all is followed", () -> ledger().identity(last).isPresent());
        for (IdentityId id : ours) {
            Identity identity = ledger().identity(id).orElseThrow();
            assertThat(identity.origin()).isEqualTo(Origin.CREATED);
            assertThat(identity.details().label()).startsWith("Ours");
            assertThat(identity.state()).isEqualTo(IdentityState.ACTIVE);
            assertThat(ledger().tokens(id, 10))
                    .extracting(token -> token.stateAt(Instant.now()))
                    .containsExactly(TokenState.LIVE, TokenState.REVOKED);
            assertThat(ledger().activities(id, null, 10))
                    .extracting(Activity::operation)
                    .doesNotContain(Operation.SEE);
        }
    }

    @Test
    void aResetByOthersEndsWhatTheLedgerHad() {
        IdentityId before =
                Steps.created(workspace.controller(), IdentityDetails.NONE).id();
        until("it is followed", () -> !ledger().followedTo().isEmpty());
        try (WorkshopControl other = WorkshopControl.of(address)) {
            other.reset(ResetRequest.WITH_CLASS);
        }
        until("it is gone", () -> state(before) == IdentityState.DELETED);
        until("the class is there", () -> all() == 101);
    }

    @Test
    void twoConsolesFollowAndNeitherDoublesAnything() {
        DirectoryForTests second = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of());
        WorkshopWatch other =
                watching(second, second.profiles().open("Workshop").workspace());
        try {
            for (int i = 0; i < 20; i++) {
                stranger.create(UUID.randomUUID());
            }
            until("all are there", () -> all() == 20);
            int seen = ledger().activities(null, null, 100).stream()
                    .map(activity -> activity.subject().detail())
                    .mapToInt(detail -> Integer.parseInt(detail.substring("created:".length())))
                    .sum();
            assertThat(seen).isEqualTo(20);
        } finally {
            inWindow(() -> other.listen(false));
            second.close();
        }
    }

    @Test
    void nothingIsFollowedWhileAnotherProfileIsInUse() {
        inWindow(() -> watch.follow(null));
        IdentityId unseen = stranger.create(UUID.randomUUID()).value();
        inWindow(() -> watch.follow(workspace));
        until("it is caught up with", () -> ledger().identity(unseen).isPresent());
    }

    @Test
    void aConsoleThatIsOpenedLateCatchesUpInPagesAndListensMeanwhile() {
        inWindow(() -> watch.listen(false));
        IntStream.range(0, 1_300).parallel().forEach(i -> stranger.create(UUID.randomUUID()));
        inWindow(() -> watch.listen(true));
        until("all are there", () -> all() == 1_300);
        assertThat(reported)
                .filteredOn(CompletedStep.Seen.class::isInstance)
                .extracting(step -> step.ids().size())
                .allMatch(size -> size <= 500);
    }

    private WorkshopWatch watching(DirectoryForTests of, Workspace on) {
        WorkshopWatch made = new WorkshopWatch(
                of.link(),
                new FxTaskRunner(workers, Platform::runLater),
                Platform::runLater,
                CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, Platform::runLater),
                new SustainedFailure(System::nanoTime));
        inWindow(() -> {
            made.follow(on);
            made.listen(true);
        });
        return made;
    }

    private Ledger ledger() {
        return workspace.ledger();
    }

    private IdentityState state(IdentityId id) {
        return ledger().identity(id).orElseThrow().state();
    }

    private long all() {
        return ledger().counts("", Instant.now()).of(IdentityFilter.ALL);
    }

    private static void inWindow(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }
}
