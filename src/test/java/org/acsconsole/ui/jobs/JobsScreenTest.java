package org.acsconsole.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.JobText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The screen of jobs over a real ledger. */
@ExtendWith(FxThread.class)
final class JobsScreenTest {

    private final ContextForTests given = new ContextForTests(Locale.ENGLISH, ZoneOffset.UTC);
    private final Queue<Runnable> shown = new ArrayDeque<>();
    private SampleProfiles profiles;
    private ScreenContext context;
    private Workspace workspace;

    @BeforeEach
    void open(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        context = given.on(new FxTaskRunner(Runnable::run, shown::add), InstantSource.system());
        workspace = profiles.workspace("Workshop");
        given.workspace.set(workspace);
    }

    @AfterEach
    void close() {
        given.workspace.set(null);
        profiles.close();
        assertThat(given.failures).isEmpty();
    }

    @Test
    void aJobIsListedWithItsItemsAndWhatBecameOfEach() {
        profiles.service.faults.add(new Fault.BadInput("no", null, "request-7"));
        run(creates("Ada", "Bob", "Cem"));
        Parent screen = screen();
        selectFirst(screen);
        assertThat(label(screen, "title").getText()).isEqualTo("Create 3 identities");
        assertThat(label(screen, "summary").getText()).isEqualTo("2 done · 1 failed · 0 not started");
        assertThat(items(screen).getItems())
                .extracting(JobItemRow::state)
                .containsExactlyInAnyOrder(ItemState.DONE, ItemState.DONE, ItemState.FAILED);
    }

    @Test
    void itemsAreShownByStateAndByText() {
        profiles.service.faults.add(new Fault.BadInput("no", null, "request-7"));
        run(creates("Ada", "Bob", "Cem"));
        Parent screen = screen();
        selectFirst(screen);
        show(screen, JobItemsView.Part.FAILED);
        assertThat(items(screen).getItems())
                .extracting(row -> row.outcome().requestId())
                .containsExactly("request-7");
        show(screen, JobItemsView.Part.DONE);
        assertThat(items(screen).getItems()).hasSize(2);
        show(screen, JobItemsView.Part.ALL);
        ((TextField) Objects.requireNonNull(bottom(screen).lookup("#search"))).setText("cem");
        settle();
        assertThat(items(screen).getItems())
                .extracting(row -> row.command().flatMap(Command::written).map(IdentityDetails::label))
                .containsExactly(Optional.of("Cem"));
    }

    @Test
    void whatWasSkippedIsCountedAndShownWithItsReason() {
        run(creates("Ada"));
        Job made = newest();
        IdentityId ada = Objects.requireNonNull(workspace
                .ledger()
                .jobs()
                .items(new JobItemQuery(made.key(), Set.of(), -1, 1))
                .getFirst()
                .outcome()
                .identity());
        run(List.of(new Command.Delete(ada)));
        run(List.of(new Command.Delete(ada)));
        Parent screen = screen();
        selectFirst(screen);
        assertThat(label(screen, "summary").getText()).isEqualTo("0 done · 0 failed · 1 skipped · 0 not started");
        show(screen, JobItemsView.Part.SKIPPED);
        assertThat(items(screen).getItems())
                .extracting(new JobText(context.formats())::problem)
                .containsExactly("already deleted");
    }

    @Test
    void aJobThatAFaultPausedSaysWhyAndCanGoOnOrBeCancelled() {
        profiles.service.faults.add(new Fault.WrongKey(null));
        run(creates("Ada", "Bob", "Cem"));
        Parent screen = screen();
        selectFirst(screen);
        assertThat(label(screen, "stopped").getText()).startsWith("Stopped, because the others would fail");
        assertThat(button(screen, "goOn").isDisabled()).isFalse();
        assertThat(button(screen, "pause").isDisabled()).isTrue();
        assertThat(button(screen, "retry").isDisabled()).isTrue();
        button(screen, "cancel").fire();
        settle();
        assertThat(newest().state()).isEqualTo(JobState.CANCELLED);
        assertThat(button(screen, "goOn").isDisabled()).isTrue();
        assertThat(button(screen, "retry").isDisabled()).isFalse();
    }

    @Test
    void withoutAChosenJobEachButtonSaysWhy() {
        Parent screen = screen();
        assertThat(List.of("pause", "goOn", "cancel", "retry", "save"))
                .allSatisfy(
                        id -> assertThat(button(screen, id).getAccessibleHelp()).isEqualTo("Select a row first."));
    }

    @Test
    void theJobThatWasAskedForOnAnotherScreenIsChosen() {
        Job wanted = run(creates("Ada"));
        run(creates("Bob", "Cem"));
        context.profile().job().set(wanted.key());
        Parent screen = screen();
        assertThat(label(screen, "title").getText()).isEqualTo("Create an identity");
        assertThat(context.profile().job().get()).isNull();
    }

    private Job run(List<Command> commands) {
        Job job = context.jobs().prepare(workspace, "", commands);
        return context.jobs().run(workspace, job.key(), (settled, total) -> {}).orElseThrow();
    }

    private Job newest() {
        return workspace.ledger().jobs().jobs(null, 1).getFirst();
    }

    private static List<Command> creates(String... labels) {
        return List.of(labels).stream()
                .<Command>map(label -> new Command.Create(new IdentityDetails(label, "", "")))
                .toList();
    }

    private Parent screen() {
        Parent root = new JobsScreen(context, new Dividers(name -> Optional.empty(), (name, position) -> {})).root();
        settle();
        return root;
    }

    /** Shows all that was read. */
    private void settle() {
        for (Runnable next = shown.poll(); next != null; next = shown.poll()) {
            next.run();
        }
    }

    private void selectFirst(Parent screen) {
        jobs(screen).getSelectionModel().selectFirst();
        settle();
    }

    private void show(Parent screen, JobItemsView.Part part) {
        part(screen).setValue(part);
        settle();
    }

    private static SplitPane sides(Parent screen) {
        return (SplitPane) Objects.requireNonNull(screen.lookup("#sides"));
    }

    @SuppressWarnings("unchecked") // as the FXML has it
    private static TableView<JobLine> jobs(Parent screen) {
        return (TableView<JobLine>) sides(screen).getItems().getFirst();
    }

    private static Parent bottom(Parent screen) {
        return (Parent) sides(screen).getItems().getLast();
    }

    @SuppressWarnings("unchecked") // as the FXML has it
    private static TableView<JobItemRow> items(Parent screen) {
        return (TableView<JobItemRow>) Objects.requireNonNull(bottom(screen).lookup("#table"));
    }

    @SuppressWarnings("unchecked") // as the FXML has it
    private static ComboBox<JobItemsView.Part> part(Parent screen) {
        return (ComboBox<JobItemsView.Part>)
                Objects.requireNonNull(bottom(screen).lookup("#part"));
    }

    private static Label label(Parent screen, String id) {
        return (Label) Objects.requireNonNull(bottom(screen).lookup("#" + id));
    }

    private static Button button(Parent screen, String id) {
        return (Button) Objects.requireNonNull(screen.lookup("#" + id));
    }
}
