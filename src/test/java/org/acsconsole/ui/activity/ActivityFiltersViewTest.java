package org.acsconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.ShownOutcome;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.ActivityText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The filters over the activity screen's list, which is read from a real ledger. */
@ExtendWith(FxThread.class)
final class ActivityFiltersViewTest {

    private final ContextForTests given = new ContextForTests(Locale.ENGLISH, ZoneOffset.UTC);
    private final List<Runnable> waiting = new ArrayList<>();
    private SampleProfiles profiles;
    private Parent screen;
    private Identity kim;

    @BeforeEach
    void open(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        Workspace workshop = profiles.workspace("Workshop");
        kim = Steps.created(workshop.controller(), new IdentityDetails("Kim", "", ""))
                .identity();
        Steps.created(workshop.controller(), new IdentityDetails("Lee", "", ""));
        Steps.issued(workshop.controller(), kim.id(), Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(60));
        given.workspace.set(workshop);
        var context = given.on(new FxTaskRunner(waiting::add, Runnable::run), InstantSource.system());
        screen = new ActivityView(context, new ActivityText(context.formats(), InstantSource.system())).load();
    }

    @AfterEach
    void close() {
        given.workspace.set(null);
        assertThat(given.failures).isEmpty();
        profiles.close();
    }

    @Test
    void withoutAFilterAllAreShown() {
        assertThat(shown()).containsExactly(Operation.ISSUE, Operation.CREATE, Operation.CREATE);
        assertThat(countText()).isEqualTo("3 operations shown");
        assertThat(clear().isVisible()).isFalse();
    }

    @Test
    void anOperationIsChosenAndClearedAgain() {
        choose("operation", Operation.CREATE);
        assertThat(shown()).containsExactly(Operation.CREATE, Operation.CREATE);
        assertThat(countText()).isEqualTo("2 operations match");
        clear().fire();
        assertThat(shown()).hasSize(3);
        assertThat(clear().isVisible()).isFalse();
    }

    @Test
    void whereNoneMatchesTheListSaysThatAndNotThatThereAreNone() {
        choose("outcome", ShownOutcome.FAILED);
        assertThat(shown()).isEmpty();
        assertThat(((Label) table().getPlaceholder().lookup("#emptyTitle")).getText())
                .isEqualTo("No activity matches the filter");
        assertThat(countText()).isEqualTo("No operations match");
    }

    @Test
    void theOperatorsOfTheLedgerAreOffered() {
        assertThat(shown()).hasSize(3);
        String own = table().getItems().getFirst().activity().operator();
        assertThat(box("operator").getItems()).isEqualTo(List.of(Optional.empty(), Optional.of(own)));
        choose("operator", own);
        assertThat(shown()).hasSize(3);
    }

    @Test
    void aDayIsChosen() {
        time().setValue(ActivityTime.Kind.CHOSEN);
        assertThat(shown()).hasSize(3);
        LocalDate today =
                LocalDate.ofInstant(table().getItems().getFirst().activity().at(), ZoneOffset.UTC);
        ((DatePicker) node("until")).setValue(today.minusDays(1));
        assertThat(shown()).isEmpty();
        ((DatePicker) node("until")).setValue(today);
        assertThat(shown()).hasSize(3);
        time().setValue(ActivityTime.Kind.LAST_DAY);
        assertThat(shown()).hasSize(3);
    }

    @Test
    void anIdentitysActivitiesAreFoundByItsPastedId() {
        search(" \"" + kim.id().value() + "\"");
        assertThat(shown()).containsExactly(Operation.ISSUE, Operation.CREATE);
    }

    @Test
    void aTextThatIsNoIdIsToldAndSearchesNothing() {
        search("Kim");
        assertThat(text("notSearched"))
                .isEqualTo("The text is neither an identity ID nor a request ID, so it is not searched for.");
        assertThat(shown()).hasSize(3);
        search("+82 10 1234 5678");
        assertThat(text("notSearched")).endsWith("This is a phone number, which has no tokens.");
    }

    @Test
    void whatIsDoneMeanwhileComesIntoTheListOnlyIfItMatches() {
        choose("operation", Operation.ISSUE);
        Workspace workshop = Objects.requireNonNull(given.workspace.get());
        Steps.created(workshop.controller(), new IdentityDetails("Park", "", ""));
        Steps.issued(workshop.controller(), kim.id(), Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(60));
        screen.lookupAll(".button-icon").stream()
                .filter(each -> "Refresh".equals(each.getAccessibleText()))
                .forEach(each -> ((Button) each).fire());
        assertThat(shown()).containsExactly(Operation.ISSUE, Operation.ISSUE);
    }

    @Test
    void anotherProfileBeginsWithoutAFilterAndTheSameKeepsIt() {
        choose("operation", Operation.CREATE);
        Workspace workshop = Objects.requireNonNull(given.workspace.get());
        given.workspace.set(profiles.workspace("Workshop"));
        assertThat(box("operation").getValue()).contains(Operation.CREATE);
        given.workspace.set(profiles.workspace("Contoso"));
        assertThat(box("operation").getValue()).isEmpty();
        given.workspace.set(workshop);
        assertThat(shown()).hasSize(3);
    }

    /** The operations in the list, once all is read. */
    private List<Operation> shown() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        return table().getItems().stream()
                .map(row -> row.activity().operation())
                .toList();
    }

    private String countText() {
        return text("count");
    }

    private String text(String id) {
        return ((Label) node(id)).getText();
    }

    private Button clear() {
        return (Button) node("clearFilters");
    }

    private void search(String text) {
        TextField field = (TextField) node("idSearch");
        field.setText(text);
        field.getOnAction().handle(new ActionEvent());
    }

    private void choose(String id, Object wanted) {
        box(id).setValue(Optional.of(wanted));
    }

    private Node node(String id) {
        return Objects.requireNonNull(screen.lookup("#" + id), id);
    }

    @SuppressWarnings("unchecked") // the table has rows of that kind
    private TableView<ActivityRow> table() {
        return (TableView<ActivityRow>) node("table");
    }

    @SuppressWarnings("unchecked") // the box has choices of that kind
    private ComboBox<Optional<Object>> box(String id) {
        return (ComboBox<Optional<Object>>) node(id);
    }

    @SuppressWarnings("unchecked") // the box has choices of that kind
    private ComboBox<ActivityTime.Kind> time() {
        return (ComboBox<ActivityTime.Kind>) node("time");
    }
}
