package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The list, narrowed by the filters behind "More filters". */
@ExtendWith(FxWindows.class)
final class NarrowingTest {

    private final SettableWorkspace here;
    private final OpenScreen screen;

    NarrowingTest(@TempDir Path folder) {
        here = new SettableWorkspace(folder);
        var controller = here.workspace().controller();
        Steps.created(controller, new IdentityDetails("Plain", "", "likes chess", new Tags(List.of(new Tag("Vip")))));
        var soon = Steps.created(controller, new IdentityDetails("Soon", "", ""));
        Steps.issued(controller, soon.id(), Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(60));
        screen = OpenScreen.on(here.workspace());
        until("the rows", () -> screen.labels().equals(List.of("Soon", "Plain")));
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
    void byWhenATokenExpires() {
        choose("Next expiry", Duration.ofHours(4));
        awaitLabels("Soon");
        until(
                "the count",
                () -> toggle("Existing 1").filter(ToggleButton::isSelected).isPresent());
        assertThat(inWindow(() -> toggle("More filters (1)").map(ToggleButton::isSelected)))
                .contains(true);
    }

    @Test
    void byOriginWhichNoneHas() {
        choose("Origin", Origin.SEEN);
        awaitLabels();
        screen.press("Clear");
        awaitLabels("Soon", "Plain");
    }

    @Test
    void byTheLastDayAsAWhole() {
        LocalDate today = inWindow(() -> here.workspace()
                .serviceClock()
                .instant()
                .atZone(ZoneId.systemDefault())
                .toLocalDate());
        pick("Created until", today.minusDays(1));
        awaitLabels();
        pick("Created until", today);
        awaitLabels("Soon", "Plain");
        pick("Created from", today.plusDays(1));
        awaitLabels();
    }

    @Test
    void byATagThatIsTyped() {
        type("Tags", "vip");
        awaitLabels("Plain");
        type("Tags", "nobody");
        awaitLabels();
        type("Tags", "");
        awaitLabels("Soon", "Plain");
    }

    @Test
    void byATagThatIdentitiesHave() {
        until("the tags", () -> box("Tags").getItems().contains(Optional.of(new Tag("Vip"))));
        choose("Tags", new Tag("Vip"));
        awaitLabels("Plain");
    }

    @Test
    void byWhatIsLacking() {
        tick("No token issued");
        awaitLabels("Plain");
        tick("No label");
        awaitLabels();
        assertThat(inWindow(() -> toggle("More filters (2)"))).isPresent();
    }

    @Test
    void bySavedFilters() {
        type("Tags", "vip");
        awaitLabels("Plain");
        screen.choose("Saved filters", "Save this filter…");
        OpenScreen.awaitDialog("Save filter");
        assertThat(OpenScreen.dialogButton("Save filter"))
                .hasValueSatisfying(button -> assertThat(button.isDisabled()).isTrue());
        name("All VIPs").push(KeyCode.ENTER);
        until("it is saved", () -> OpenScreen.dialogButton("Save filter").isEmpty());
        screen.press("Clear");
        awaitLabels("Soon", "Plain");
        fire(saved(), "All VIPs");
        awaitLabels("Plain");
        fire(item(saved().getItems(), "Delete"), "All VIPs");
        assertThat(saved().getItems()).extracting(MenuItem::getText).containsExactly("Save this filter…");
    }

    @Test
    void aFilterIsSavedUnderANameThatAnotherHas() {
        screen.choose("Saved filters", "Save this filter…");
        OpenScreen.awaitDialog("Save filter");
        name("mine").push(KeyCode.ENTER);
        until("it is saved", () -> OpenScreen.dialogButton("Save filter").isEmpty());
        saved();
        screen.choose("Saved filters", "Save this filter…");
        OpenScreen.awaitDialog("Save filter");
        name("Mine");
        assertThat(OpenScreen.dialogButton("Replace filter")).isPresent();
    }

    /** The menu as it is when it opens. */
    private static MenuButton saved() {
        return inWindow(() -> {
            MenuButton menu = OpenScreen.find(MenuButton.class, each -> "Saved filters".equals(each.getText()))
                    .orElseThrow();
            menu.show();
            menu.hide();
            return menu;
        });
    }

    private static void fire(MenuButton menu, String name) {
        inWindow(() -> {
            item(menu.getItems(), name).fire();
            return true;
        });
    }

    private static void fire(MenuItem menu, String name) {
        inWindow(() -> {
            item(((Menu) menu).getItems(), name).fire();
            return true;
        });
    }

    private static MenuItem item(List<MenuItem> items, String name) {
        return items.stream()
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static FxRobot name(String name) {
        FxRobot robot = new FxRobot();
        robot.clickOn(OpenScreen.field("name")).write(name);
        until(name + " is typed", () -> OpenScreen.field("name").getText().equals(name));
        return robot;
    }

    private static void type(String name, String text) {
        inWindow(() -> {
            ComboBox<?> box = box(name);
            box.getEditor().setText(text);
            box.commitValue();
            return true;
        });
    }

    private static void tick(String text) {
        inWindow(() -> {
            OpenScreen.find(CheckBox.class, each -> text.equals(each.getText()))
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static ComboBox<?> box(String name) {
        return OpenScreen.find(ComboBox.class, each -> name.equals(each.getAccessibleText()))
                .orElseThrow();
    }

    @Test
    void aNoteIsFound() {
        inWindow(() -> {
            screen.search().set("Chess");
            return true;
        });
        awaitLabels("Plain");
    }

    private void awaitLabels(String... labels) {
        until(String.join(", ", labels), () -> screen.labels().equals(List.of(labels)));
    }

    private static Optional<ToggleButton> toggle(String text) {
        return OpenScreen.find(ToggleButton.class, each -> text.equals(each.getText()));
    }

    private static void pick(String name, LocalDate date) {
        inWindow(() -> {
            OpenScreen.find(DatePicker.class, each -> name.equals(each.getAccessibleText()))
                    .orElseThrow()
                    .setValue(date);
            return true;
        });
    }

    @SuppressWarnings("unchecked") // the box has choices of that kind
    private static void choose(String name, Object wanted) {
        inWindow(() -> {
            ComboBox<Optional<Object>> box = (ComboBox<Optional<Object>>)
                    (ComboBox<?>) OpenScreen.find(ComboBox.class, each -> name.equals(each.getAccessibleText()))
                            .orElseThrow();
            box.setValue(Optional.of(wanted));
            return true;
        });
    }
}
