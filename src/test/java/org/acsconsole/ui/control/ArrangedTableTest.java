package org.acsconsole.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the user arranges a table's columns stays, and can be undone. */
@ExtendWith(FxThread.class)
final class ArrangedTableTest {

    private static final String LABEL = "identities.column.label";
    private static final String USER = "identities.column.user";
    private static final String STATE = "identities.column.state";

    private final Map<String, String> kept = new HashMap<>();
    private final List<Stage> stages = new ArrayList<>();
    private final SimpleBooleanProperty offered = new SimpleBooleanProperty(true);
    private TableView<String> table = new TableView<>();

    @BeforeEach
    void open() {
        table = new TableView<>();
        Columns.of(
                        Column.<String>of(LABEL, row -> row).wide(5, 10),
                        Column.<String>of(USER, row -> row).wide(5, 10).leftOutBelow(100),
                        Column.<String>of(STATE, row -> row).wide(5, 10).offeredWhile(offered))
                .fill(table, "people", views(), new SimpleObjectProperty<>(Font.font(10)));
        Stage stage = new Stage();
        stages.add(stage);
        stage.setScene(new Scene(table, 600, 200));
        stage.show();
        table.applyCss();
        table.layout();
    }

    @AfterEach
    void close() {
        Platform.runLater(() -> stages.forEach(Stage::hide));
    }

    @Test
    void aColumnThatIsUntickedIsHiddenAtTheNextStart() {
        tick("Label");
        open();
        assertThat(shown()).containsExactly(STATE);
    }

    @Test
    void aColumnThatIsTickedIsShownHoweverNarrowTheTableIs() {
        tick("User");
        open();
        assertThat(shown()).containsExactly(LABEL, USER, STATE);
    }

    @Test
    void aColumnWithNothingToSayIsNotShownEvenWhereItIsTicked() {
        tick("State");
        tick("State");
        offered.set(false);
        assertThat(shown()).containsExactly(LABEL);
    }

    @Test
    void theOnlyColumnStays() {
        tick("State");
        tick("Label");
        assertThat(shown()).containsExactly(LABEL);
        assertThat(item("Label").isSelected()).isTrue();
    }

    @Test
    void theOrderIsThereAtTheNextStart() {
        TableColumn<String, ?> first = table.getColumns().getFirst();
        table.getColumns()
                .setAll(List.of(table.getColumns().get(2), table.getColumns().get(1), first));
        open();
        assertThat(table.getColumns()).extracting(TableColumn::getId).containsExactly(STATE, USER, LABEL);
    }

    @Test
    void aWidthThatWasDraggedIsThereAtTheNextStart() {
        fire(MouseEvent.MOUSE_PRESSED);
        table.resizeColumn(Columns.named(table, LABEL), 55);
        fire(MouseEvent.MOUSE_RELEASED);
        open();
        assertThat(Columns.named(table, LABEL).getWidth()).isCloseTo(155, within(0.5));
    }

    @Test
    void aWidthThatTheTableGivesIsNotKept() {
        table.resizeColumn(Columns.named(table, LABEL), 55);
        tick("State");
        open();
        assertThat(Columns.named(table, LABEL).getPrefWidth()).isEqualTo(100);
    }

    @Test
    void resetBringsBackWhatWasDeclared() {
        tick("State");
        table.getColumns().setAll(List.copyOf(table.getColumns()).reversed());
        fire(MouseEvent.MOUSE_PRESSED);
        table.resizeColumn(Columns.named(table, LABEL), 55);
        fire(MouseEvent.MOUSE_RELEASED);
        item(items(), "Reset columns").fire();
        assertThat(shown()).containsExactly(LABEL, STATE);
        assertThat(Columns.named(table, LABEL).getWidth()).isEqualTo(100);
        assertThat(kept).containsExactly(Map.entry("columns.people", ""));
    }

    @Test
    void theTablesOwnMenuHasTheSameForTheKeyboard() {
        Event.fireEvent(table, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        Menu columns =
                (Menu) Objects.requireNonNull(table.getContextMenu()).getItems().getLast();
        assertThat(columns.getItems())
                .extracting(MenuItem::getText)
                .startsWith("Label", "User", "State")
                .endsWith("Reset columns");
    }

    @Test
    void aColumnOfANewerVersionFollowsTheOneItWasDeclaredAfter() {
        kept.put("columns.people", STATE + " 10.0 auto," + LABEL + " 10.0 auto");
        open();
        assertThat(table.getColumns()).extracting(TableColumn::getId).containsExactly(STATE, LABEL, USER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ",,",
                LABEL,
                LABEL + " wide hidden",
                LABEL + " -5 hidden",
                LABEL + " NaN hidden",
                LABEL + " 1e9 hidden",
                "gone.column 10.0 hidden"
            })
    void anArrangementThatIsNotUnderstoodChangesNothing(String broken) {
        kept.put("columns.people", broken);
        open();
        assertThat(shown()).containsExactly(LABEL, STATE);
    }

    private List<String> shown() {
        return table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }

    /** As a click does, which ticks the box first. */
    private void tick(String column) {
        CheckMenuItem item = item(column);
        item.setSelected(!item.isSelected());
        Event.fireEvent(item, new ActionEvent());
    }

    private CheckMenuItem item(String column) {
        return (CheckMenuItem) item(items(), column);
    }

    private List<MenuItem> items() {
        return table.getColumns().getFirst().getContextMenu().getItems();
    }

    private static MenuItem item(List<MenuItem> items, String text) {
        return items.stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private Views views() {
        return new Views(
                new Texts(Locale.ENGLISH), new ViewMemory(name -> Optional.ofNullable(kept.get(name)), kept::put));
    }

    private void fire(EventType<MouseEvent> type) {
        Node head = table.lookup(".column-header");
        Event.fireEvent(
                head,
                new MouseEvent(
                        type,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.NONE,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }
}
