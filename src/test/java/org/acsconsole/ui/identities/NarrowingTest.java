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
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ToggleButton;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list, narrowed by the filters behind "More filters". */
@ExtendWith(FxWindows.class)
final class NarrowingTest {

    private final SettableWorkspace here;
    private final OpenScreen screen;

    NarrowingTest(@TempDir Path folder) {
        here = new SettableWorkspace(folder);
        var controller = here.workspace().controller();
        Steps.created(controller, new IdentityDetails("Plain", "", "likes chess"));
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
