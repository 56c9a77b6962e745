package org.acsconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acsconsole.identity.ActivityOrder;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.task.FxTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ActivityModelTest {

    private final List<Throwable> failures = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final SampleProfiles profiles;
    private final Workspace workshop;
    private final ActivityModel model;

    ActivityModelTest(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        workshop = profiles.workspace("Workshop");
        model = new ActivityModel(new FxTaskRunner(waiting::add, Runnable::run), failures::add, Runnable::run);
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void aRowHasTheLabelOfItsIdentity() {
        create("Alice");
        model.open(workshop);
        read();
        assertThat(model.rows()).extracting(row -> row.label()).containsExactly("Alice");
    }

    @Test
    void aPageIsReadWithItsLabelsInOneQuery() {
        List.of("Alice", "Bob", "Carol").forEach(this::create);
        List<String> queries = new ArrayList<>();
        model.open(withLedger(counted(queries)));
        read();
        assertThat(model.rows()).extracting(row -> row.label()).containsExactly("Carol", "Bob", "Alice");
        assertThat(queries).containsExactly("activities");
    }

    @Test
    void theNewestIsFirst() {
        create("Alice");
        create("Bob");
        model.open(workshop);
        read();
        assertThat(model.rows()).extracting(row -> row.label()).containsExactly("Bob", "Alice");
    }

    @Test
    void inTheOrderOfTimeTheNewestIsLastAndWhatIsDoneComesAfterIt() {
        create("Alice");
        create("Bob");
        model.order(new ActivityOrder(ActivityOrder.Key.TIME, false));
        model.open(workshop);
        read();
        assertThat(model.rows()).extracting(row -> row.label()).containsExactly("Alice", "Bob");
        create("Carol");
        read();
        assertThat(model.rows()).extracting(row -> row.label()).containsExactly("Alice", "Bob", "Carol");
    }

    @Test
    void whatIsDoneIsListedAtOnce() {
        model.open(workshop);
        read();
        create("Alice");
        read();
        assertThat(model.rows()).extracting(row -> row.activity().operation()).containsExactly(Operation.CREATE);
    }

    @Test
    void beforeTheFirstPageIsReadNobodyKnowsThatThereAreNone() {
        model.open(workshop);
        assertThat(model.known().get()).isFalse();
        read();
        assertThat(model.known().get()).isTrue();
    }

    @Test
    void stepsThatComeWhileAPageIsReadLeadToOneMoreReading() {
        model.open(workshop);
        create("Alice");
        create("Bob");
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void theActivitiesOfTheProfileBeforeVanishAtOnce() {
        create("Alice");
        model.open(workshop);
        read();
        model.open(profiles.workspace("Contoso"));
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsShown() {
        model.open(workshop);
        profiles.close();
        read();
        assertThat(failures).hasSize(1);
    }

    /** The workshop's ledger; the names of its methods are added as they are called. */
    private Ledger counted(List<String> queries) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    queries.add(method.getName());
                    return method.invoke(workshop.ledger(), arguments);
                });
    }

    private Workspace withLedger(Ledger ledger) {
        return new Workspace(
                workshop.profile(),
                workshop.controller(),
                ledger,
                workshop.vault(),
                workshop.steps(),
                workshop.serviceClock());
    }

    private void create(String label) {
        Steps.created(workshop.controller(), new IdentityDetails(label, "", ""));
    }

    private void read() {
        readings();
    }

    /** Reads until nothing waits, and returns how often that was. */
    private int readings() {
        int readings = 0;
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
            readings++;
        }
        return readings;
    }
}
