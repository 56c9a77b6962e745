package org.acsconsole.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
final class ActionTargetTest {

    private static final String REASON = "Select a row first.";

    private final SimpleStringProperty selected = new SimpleStringProperty("");
    private final List<String> done = new ArrayList<>();
    private final ActionTarget<String> target = new ActionTarget<>(new Texts(Locale.ENGLISH), selected);
    private final Action<String> action = new Action<>(
            "wire.copy.curl",
            Shortcut.COPY_ID,
            row -> row.isEmpty() ? Optional.of("row.why.none") : Optional.empty(),
            done::add);

    @Test
    void buttonAndItemHaveTheSameName() {
        assertThat(List.of(button().getText(), target.item(action).getText())).containsOnly("Copy as curl");
    }

    @Test
    void theItemHasTheKeys() {
        assertThat(target.item(action).getAccelerator()).isEqualTo(Shortcut.COPY_ID.keys());
    }

    @Test
    void bothAreDisabledWhileThereIsAReason() {
        Button button = button();
        MenuItem item = target.item(action);
        assertThat(List.of(button.isDisable(), item.isDisable())).containsOnly(true);
        selected.set("Alice");
        assertThat(List.of(button.isDisable(), item.isDisable())).containsOnly(false);
    }

    @Test
    void bothAreDoneToWhatIsSelected() {
        selected.set("Alice");
        button().fire();
        target.item(action).fire();
        assertThat(done).containsExactly("Alice", "Alice");
    }

    @Test
    void theButtonsReasonIsItsTooltipAndItsHelp() {
        Button button = button();
        assertThat(button.getAccessibleHelp()).isEqualTo(REASON);
        assertThat(tooltip(button)).isEqualTo(REASON);
        selected.set("Alice");
        assertThat(button.getAccessibleHelp()).isNull();
        assertThat(tooltip(button)).isNull();
    }

    @Test
    void theItemsReasonIsItsHelpWhereTheMenuIsOpen() {
        assertThat(helpInOpenMenu()).isEqualTo(REASON);
        selected.set("Alice");
        assertThat(helpInOpenMenu()).isNull();
    }

    private Button button() {
        Button button = new Button();
        new HBox(button);
        target.offer(action, button);
        return button;
    }

    private static @Nullable String tooltip(Button button) {
        Object tooltip = button.getParent().getProperties().get("javafx.scene.control.Tooltip");
        return tooltip instanceof Tooltip shown ? shown.getText() : null;
    }

    private @Nullable String helpInOpenMenu() {
        Stage stage = new Stage();
        HBox root = new HBox();
        stage.setScene(new Scene(root, 200, 100));
        stage.show();
        MenuItem item = target.item(action);
        ContextMenu menu = new ContextMenu(item);
        menu.show(root, 0, 0);
        Node shown = Objects.requireNonNull(item.getStyleableNode());
        String help = shown.getAccessibleHelp();
        menu.hide();
        stage.hide();
        return help;
    }
}
