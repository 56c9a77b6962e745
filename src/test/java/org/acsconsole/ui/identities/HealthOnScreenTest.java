package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.awaitDialog;
import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is not as it should be in the ledger is found by filters, and all that is found is done something to. */
@ExtendWith(FxWindows.class)
final class HealthOnScreenTest {

    private final SettableWorkspace here;
    private final OpenScreen screen;

    HealthOnScreenTest(@TempDir Path folder) {
        here = new SettableWorkspace(folder);
        var controller = here.workspace().controller();
        Steps.created(controller, new IdentityDetails("Old", "kim@contoso.com", ""));
        here.set(here.now().plusSeconds(1));
        Steps.created(controller, new IdentityDetails("New", "KIM@contoso.com", ""));
        here.set(here.now().plusSeconds(1));
        var lee = Steps.created(controller, new IdentityDetails("Lee", "lee@contoso.com", ""));
        Steps.issued(controller, lee.id(), Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(240));
        screen = OpenScreen.on(here.workspace());
        awaitLabels("Lee", "New", "Old");
        inWindow(() -> {
            toggle("More filters").orElseThrow().fire();
            return true;
        });
    }

    @AfterEach
    void close() {
        screen.close();
        here.close();
    }

    @Test
    void doublesOfOneUser() {
        choose("Identities of the same user", Lack.OWN_USER);
        awaitLabels("New", "Old");
    }

    @Test
    void doublesButTheNewestWithASearch() {
        choose("Identities of the same user", Lack.NEWEST_OF_USER);
        awaitLabels("Old");
        inWindow(() -> {
            screen.search().set("lee");
            return true;
        });
        awaitLabels();
    }

    @Test
    void aLifetimeThatIsTyped() {
        type("A live token with a longer lifetime than so many hours", "3");
        awaitLabels("Lee");
        assertThat(inWindow(() -> box("A live token with a longer lifetime than so many hours")
                        .getEditor()
                        .getText()))
                .isEqualTo("Token over 3 hours");
        type("A live token with a longer lifetime than so many hours", "4 h");
        awaitLabels();
        type("A live token with a longer lifetime than so many hours", "");
        awaitLabels("Lee", "New", "Old");
    }

    @Test
    void noTokenForSoManyDays() {
        choose("No token issued for so many days", Duration.ofDays(7));
        awaitLabels();
        here.set(here.now().plus(Duration.ofDays(8)));
        screen.press("Clear");
        choose("No token issued for so many days", Duration.ofDays(7));
        awaitLabels("Lee", "New", "Old");
    }

    @Test
    void anIdOfAnotherResource() {
        IdentityId id =
                new IdentityId("8:acs:ffffffff-9815-4422-bddc-ceea181dc774_00000006-0001-3502-0000-000000000001");
        Activity adding = new Activity(
                UUID.randomUUID(),
                here.now(),
                "tester",
                Operation.ADD,
                Activity.Subject.of(id),
                new Activity.Result(Activity.Outcome.DONE, null, null, Duration.ZERO));
        here.workspace()
                .ledger()
                .record(
                        adding,
                        List.of(new LedgerChange.IdentityRecorded(new Identity(
                                id,
                                new IdentityDetails("Foreign", "", ""),
                                Origin.IMPORTED,
                                new IdentityTimes(here.now(), null, null, null, null, null),
                                0))));
        tick("Of another resource");
        awaitLabels("Foreign");
    }

    @Test
    void usersWhoAreNotInAListThatIsPasted() {
        load("kim@contoso.com\nchoi@contoso.com");
        awaitLabels("Lee");
        tick("User not in the pasted list (2)");
        awaitLabels("Lee", "New", "Old");
        tick("User not in the pasted list (2)");
        awaitLabels("Lee");
    }

    @Test
    void theColumnIsAskedForWhereNoNameSaysIt() {
        paste("what,who\nx,lee@contoso.com\ny,choi@contoso.com");
        until(
                "the question",
                () -> OpenScreen.find(ComboBox.class, box -> "column".equals(box.getId()))
                        .isPresent());
        inWindow(() -> {
            OpenScreen.find(ComboBox.class, box -> "column".equals(box.getId()))
                    .orElseThrow()
                    .getSelectionModel()
                    .select(1);
            return true;
        });
        screen.press("Load list");
        awaitLabels("New", "Old");
    }

    @Test
    void aJobIsAboutAllThatAreFound() {
        choose("Identities of the same user", Lack.NEWEST_OF_USER);
        awaitLabels("Old");
        until("the button", () -> every().isPresent());
        inWindow(() -> {
            every().orElseThrow().getItems().stream()
                    .filter(item -> "identities.delete-all.menu".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        awaitDialog("Delete identity");
        screen.press("Delete identity");
        awaitLabels();
    }

    private static Optional<SplitMenuButton> every() {
        return OpenScreen.find(SplitMenuButton.class, each -> "every".equals(each.getId()));
    }

    private void load(String text) {
        paste(text);
        until("it is loaded", () -> OpenScreen.dialogButton("Load list").isEmpty());
    }

    private void paste(String text) {
        screen.press("List of users…");
        awaitDialog("Load list");
        inWindow(() -> {
            OpenScreen.find(TextArea.class, area -> "pasted".equals(area.getId()))
                    .orElseThrow()
                    .setText(text);
            return true;
        });
        screen.press("Load list");
    }

    private static void tick(String text) {
        inWindow(() -> {
            OpenScreen.find(CheckBox.class, each -> text.equals(each.getText()))
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static void type(String name, String text) {
        inWindow(() -> {
            ComboBox<?> box = box(name);
            box.getEditor().setText(text);
            box.commitValue();
            return true;
        });
    }

    private static ComboBox<?> box(String name) {
        return OpenScreen.find(ComboBox.class, each -> name.equals(each.getAccessibleText()))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the box has choices of that kind
    private static void choose(String name, Object wanted) {
        inWindow(() -> {
            ((ComboBox<Optional<Object>>) (ComboBox<?>) box(name)).setValue(Optional.of(wanted));
            return true;
        });
    }

    private void awaitLabels(String... labels) {
        until(String.join(", ", labels), () -> screen.labels().equals(List.of(labels)));
    }

    private static Optional<ToggleButton> toggle(String text) {
        return OpenScreen.find(ToggleButton.class, each -> text.equals(each.getText()));
    }
}
