package org.acsconsole.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityPage;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.task.FxTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list whose rows are not found in one question is searched on, until it ends or another list is wanted. */
final class LongSearchTest {

    private final SettableWorkspace here;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final IdentityList list = new IdentityList(new FxTaskRunner(waiting::add, Runnable::run), failure -> {
        throw new AssertionError(failure);
    });
    private final IdentityRow newest;

    LongSearchTest(@TempDir Path folder) {
        here = new SettableWorkspace(folder);
        Steps.created(here.workspace().controller(), new IdentityDetails("Old", "", ""));
        Steps.created(here.workspace().controller(), new IdentityDetails("New", "", ""));
        newest = here.workspace()
                .ledger()
                .identities(new IdentityQuery(
                        IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, null, 1, SettableWorkspace.NOON))
                .getFirst();
    }

    @BeforeEach
    void begin() {
        list.show(slow(here.workspace()), ListCriteria.FIRST);
        waiting.remove().run();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void whileNothingIsFoundItIsSearching() {
        assertThat(list.phase().get()).isEqualTo(IdentityList.Phase.SEARCHING);
        assertThat(list.rows().size()).isZero();
    }

    @Test
    void itGoesOnByItselfFromTheRowThatWasLookedAtLast() {
        waiting.remove().run();
        assertThat(list.phase().get()).isEqualTo(IdentityList.Phase.COMPLETE);
        assertThat(list.rows().list())
                .extracting(item -> item.row().get().identity().details().label())
                .containsExactly("Old");
        assertThat(waiting).isEmpty();
    }

    @Test
    void whenAnotherListIsWantedItIsNotSearchedOn() {
        list.show(here.workspace(), ListCriteria.FIRST.withText("nobody"));
        waiting.remove().run();
        assertThat(waiting).as("only the other list is asked for").hasSize(1);
        waiting.remove().run();
        assertThat(list.phase().get()).isEqualTo(IdentityList.Phase.COMPLETE);
        assertThat(waiting).isEmpty();
    }

    @Test
    void aListThatIsNotInItsOrderYetIsAskedForAgain() {
        AtomicInteger questions = new AtomicInteger();
        Workspace unsorted = answering(
                here.workspace(),
                method -> method.getName().equals("page") && questions.incrementAndGet() <= 2
                        ? Optional.of(IdentityPage.sorting(null))
                        : Optional.empty());
        list.show(unsorted, ListCriteria.FIRST.withText("o"));
        waiting.removeLast().run();
        assertThat(list.phase().get()).isEqualTo(IdentityList.Phase.SORTING);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(list.phase().get()).isEqualTo(IdentityList.Phase.COMPLETE);
        assertThat(list.rows().list())
                .extracting(item -> item.row().get().identity().details().label())
                .containsExactly("Old");
    }

    @Test
    void whatIsReadAgainMeanwhileIsReadToItsEnd() {
        list.refresh();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(list.phase().get()).isEqualTo(IdentityList.Phase.COMPLETE);
        assertThat(list.rows().size()).isEqualTo(2);
    }

    @Test
    void whatCountingDidNotReachIsKnownOnceTheListIsWhole() {
        IdentitiesModel model = new IdentitiesModel(
                new FxTaskRunner(Runnable::run, Runnable::run),
                failure -> {
                    throw new AssertionError(failure);
                },
                new SimpleObjectProperty<>());
        model.open(answering(here.workspace(), method -> {
            IdentityCounts none = new IdentityCounts(Map.of(), EnumSet.allOf(IdentityFilter.class), null);
            return method.getName().equals("counts") ? Optional.of(none) : Optional.empty();
        }));
        IdentityCounts counts = Objects.requireNonNull(model.counts().getValue());
        assertThat(counts.isComplete(IdentityFilter.EXISTING)).isTrue();
        assertThat(counts.of(IdentityFilter.EXISTING)).isEqualTo(2);
        assertThat(counts.isComplete(IdentityFilter.ALL)).isFalse();
    }

    /** The same ledger, but its first page is looked at no further than to the newest identity, and finds nothing. */
    private Workspace slow(Workspace workspace) {
        return answering(
                workspace,
                method -> method.getName().equals("page") && asked.incrementAndGet() == 1
                        ? Optional.of(new IdentityPage(List.of(), newest))
                        : Optional.empty());
    }

    /** A workspace whose ledger gives some answers of its own. */
    private static Workspace answering(Workspace workspace, Function<Method, Optional<Object>> answers) {
        Ledger ledger = (Ledger) Proxy.newProxyInstance(
                LongSearchTest.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    Optional<Object> own = answers.apply(method);
                    if (own.isPresent()) {
                        return own.get();
                    }
                    try {
                        return method.invoke(workspace.ledger(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Workspace(
                workspace.profile(),
                workspace.controller(),
                ledger,
                workspace.vault(),
                workspace.steps(),
                workspace.serviceClock());
    }
}
