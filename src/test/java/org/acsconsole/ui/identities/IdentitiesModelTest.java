package org.acsconsole.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.text.Formats;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list and its counts follow the service's clock, wherever that turns out to be. */
final class IdentitiesModelTest {

    private final SettableWorkspace here;
    private final ObjectProperty<@Nullable Fault> problem = new SimpleObjectProperty<>();
    private final IdentitiesModel model = new IdentitiesModel(
            new FxTaskRunner(Runnable::run, Runnable::run),
            failure -> {
                throw new AssertionError(failure);
            },
            problem);

    IdentitiesModelTest(@TempDir Path folder) {
        here = new SettableWorkspace(folder);
        Steps.createdWithToken(
                here.workspace().controller(),
                IdentityDetails.NONE,
                Set.of(TokenScope.CHAT),
                TokenLifetime.ofMinutes(60));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aTickBeforeAnythingIsOpenAsksNothing() {
        model.ticked(SettableWorkspace.NOON);
        assertThat(model.emptyListReason()).isEqualTo(EmptyListReason.CLOSED);
    }

    @Test
    void whatWasCountedBeforeTheServicesClockWasKnownIsCountedAgain() {
        model.open(here.workspace());
        assertThat(live()).isEqualTo(1);
        assertThat(liveInTheRow()).isEqualTo(1);
        hear(SettableWorkspace.NOON.plus(Duration.ofHours(2)));
        assertThat(live()).isZero();
        assertThat(liveInTheRow()).isZero();
    }

    @Test
    void aServiceWhoseClockIsBehindIsCountedAgainToo() {
        here.set(SettableWorkspace.NOON.plus(Duration.ofHours(2)));
        model.open(here.workspace());
        assertThat(live()).isZero();
        hear(SettableWorkspace.NOON);
        assertThat(live()).isEqualTo(1);
        assertThat(liveInTheRow()).isEqualTo(1);
    }

    @Test
    void aTokenThatExpiresOutOfSightLeavesTheCountToo() {
        model.list().watch(() -> new Viewport(5, 9));
        model.open(here.workspace());
        hear(SettableWorkspace.NOON.plus(Duration.ofMinutes(60)));
        assertThat(live()).isZero();
    }

    @Test
    void anEmptyLedgerOfAResourceInUseSaysNothingOfTheResource(@TempDir Path other) {
        try (SampleProfiles profiles = new SampleProfiles(other)) {
            model.open(profiles.workspace("Contoso"));
            assertThat(model.emptyListReason()).isEqualTo(EmptyListReason.NOTHING_RECORDED);
        }
    }

    @Test
    void whereAFilterTakesNoneTheLedgerIsNotCalledEmpty() {
        ListCriteria all = model.criteria().get();
        model.criteria().set(new ListCriteria(all.filter(), all.search().withOrigin(Origin.IMPORTED), all.order()));
        model.open(here.workspace());
        assertThat(model.emptyListReason()).isEqualTo(EmptyListReason.NOTHING_HERE);
    }

    @Test
    void withoutAConnectionNobodyIsAskedToCreateTheFirstIdentity() {
        here.workspace().controller().perform(new Command.Forget(id()));
        model.open(here.workspace());
        assertThat(model.emptyListReason()).isEqualTo(EmptyListReason.NOTHING_YET);
        problem.set(new Fault.NotConnected("Workshop", Reason.of(ConnectionProblem.SILENT, "localhost:8443")));
        assertThat(model.emptyListReason()).isEqualTo(EmptyListReason.NOT_CONNECTED);
    }

    @Test
    void aRevokeThatTakesItsTimeIsRevokingInTheListUntilItIsEffective() {
        here.revocationsTake(Duration.ofMinutes(10));
        here.workspace().controller().perform(new Command.Revoke(id()));
        model.open(here.workspace());
        assertThat(pills(SettableWorkspace.NOON.plusSeconds(1))).containsExactly("revoking", "revoking");
        assertThat(pills(SettableWorkspace.NOON.plus(Duration.ofMinutes(10)))).containsExactly("revoked", "revoked");
    }

    @Test
    void whatNobodyKnowsIsUnknownInTheListAndNotLive() {
        here.losesTheNextAnswer();
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> here.workspace().controller().perform(new Command.Revoke(id())));
        model.open(here.workspace());
        assertThat(pills(SettableWorkspace.NOON)).containsExactly("unknown", "unknown");
    }

    @Test
    void ofAnIdentityMadeElsewhereNobodyKnowsWhatWasIssuedSinceItsRevoke() {
        IdentityId id = id();
        here.workspace().controller().perform(new Command.Forget(id));
        Steps.added(here.workspace().controller(), id.value(), IdentityDetails.NONE);
        here.workspace().controller().perform(new Command.Revoke(id));
        model.open(here.workspace());
        assertThat(pills(SettableWorkspace.NOON)).containsExactly("revoked?", "revoked");
    }

    @Test
    void whatAnotherConsoleChangedIsReadAgain() {
        model.open(here.workspace());
        Identity before = here.workspace().ledger().identity(id()).orElseThrow();
        Steps.edited(here.workspace().controller(), before, new IdentityDetails("Bob", "", ""));
        model.stepped(new CompletedStep.LedgerChanged());
        assertThat(model.list()
                        .rows()
                        .list()
                        .getFirst()
                        .row()
                        .get()
                        .identity()
                        .details()
                        .label())
                .isEqualTo("Bob");
    }

    @Test
    void aLedgerThatCannotBeReadIsReportedOnceAndNotAtEveryTick() {
        List<Throwable> reported = new ArrayList<>();
        ReadableOrNot tasks = new ReadableOrNot();
        IdentitiesModel failing = new IdentitiesModel(tasks, reported::add, problem);
        failing.open(here.workspace());
        tasks.readable = false;
        Instant expired = SettableWorkspace.NOON.plus(Duration.ofMinutes(60));
        here.set(expired);
        failing.ticked(expired);
        int atFirst = reported.size();
        failing.ticked(expired.plusSeconds(1));
        assertThat(reported).hasSize(atFirst).isNotEmpty();
    }

    @Test
    void aListWhoseNextPageCouldNotBeReadGoesOnOnceItCanBeRead() {
        for (int i = 0; i < IdentityList.PAGE; i++) {
            Steps.created(here.workspace().controller(), IdentityDetails.NONE);
        }
        ReadableOrNot tasks = new ReadableOrNot();
        IdentityList list = new IdentityList(tasks, failure -> {});
        Viewport end = new Viewport(IdentityList.PAGE - 9, IdentityList.PAGE - 1);
        list.show(here.workspace(), ListCriteria.FIRST);
        tasks.readable = false;
        list.watch(() -> end);
        list.more();
        tasks.readable = true;
        list.watch(() -> Viewport.TOP);
        list.refresh();
        list.watch(() -> end);
        list.more();
        assertThat(list.rows().size()).isEqualTo(IdentityList.PAGE + 1);
    }

    private List<String> pills(Instant now) {
        Texts texts = new Texts(Locale.ENGLISH);
        SimpleBooleanProperty presenting = new SimpleBooleanProperty();
        IdentityRowText rowText =
                new IdentityRowText(new Formats(texts, new Times(texts, ZoneOffset.UTC), new ShownIds(presenting)));
        IdentityRow row = model.list().rows().list().getFirst().row().get();
        return List.of(
                rowText.liveTokens(row, now).text(), rowText.state(row, now).text());
    }

    private IdentityId id() {
        return Objects.requireNonNull(here.workspace()
                .ledger()
                .activities(null, null, 1)
                .getFirst()
                .subject()
                .identity());
    }

    private void hear(Instant now) {
        here.set(now);
        model.ticked(now);
    }

    private long live() {
        return Objects.requireNonNull(model.counts().getValue()).of(IdentityFilter.WITH_LIVE_TOKENS);
    }

    private int liveInTheRow() {
        return model.list().rows().list().getFirst().row().get().liveTokens();
    }

    /** Runs at once what it is asked, unless the ledger cannot be read. */
    private static final class ReadableOrNot implements TaskRunner {

        private final TaskRunner atOnce = new FxTaskRunner(Runnable::run, Runnable::run);
        boolean readable = true;

        @Override
        public <T> Running run(
                String title, Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            return atOnce.run(title, work, done, failed);
        }

        @Override
        public <T> Running query(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            Callable<T> unreadable = () -> {
                throw new FaultException(
                        new Fault.LedgerUnavailable("ledger.db", Reason.of(LedgerProblem.ACCESS_DENIED, "ledger.db")));
            };
            return atOnce.query(readable ? work : unreadable, done, failed);
        }
    }
}
