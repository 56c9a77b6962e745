package org.acsconsole.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns the user arranges: their order and widths by the mouse, which are shown by a menu on each head, which is also
 * part of the table's own menu for the keyboard. All of it is remembered.
 */
final class ArrangedTable<R> {

    private static final String HEADS = "column-header-background";

    private final String name;
    private final TableView<R> table;
    private final List<TableColumnModel<R>> declared;
    private final ViewMemory memory;
    private final ObservableValue<Font> font;
    private List<Double> pressed = List.of();
    private boolean arranging;

    /** @param name what the arrangement is remembered under */
    ArrangedTable(
            String name,
            TableView<R> table,
            List<TableColumnModel<R>> declared,
            ViewMemory memory,
            ObservableValue<Font> font) {
        this.name = "columns." + name;
        this.table = table;
        this.declared = List.copyOf(declared);
        this.memory = memory;
        this.font = font;
    }

    /** Puts the columns into the table as the user left them. */
    void fill(ColumnMenu<R> menu) {
        ColumnLayout layout = ColumnLayout.of(memory.remembered(name).orElse(""));
        declared.forEach(each -> layout.place(each).ifPresent(each::restore));
        order(ordered(layout));
        declared.forEach(each -> {
            each.column().setContextMenu(new ContextMenu());
            menu.fill(each.column().getContextMenu().getItems(), this);
            each.chosen().subscribe((before, now) -> save());
        });
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> save());
        table.addEventFilter(
                MouseEvent.MOUSE_PRESSED, press -> pressed = isHead(press.getTarget()) ? widths() : pressed);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, release -> resized());
        table.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, ArrangedTable::explain);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked -> offer(menu));
    }

    List<TableColumnModel<R>> declared() {
        return declared;
    }

    /** Arranges the columns as they were declared. */
    void reset() {
        arranging = true;
        declared.forEach(TableColumnModel::reset);
        order(declared);
        arranging = false;
        memory.remember(name, "");
    }

    /** Columns that are new since the arrangement was saved follow the one that they were declared after. */
    private List<TableColumnModel<R>> ordered(ColumnLayout layout) {
        List<TableColumnModel<R>> ordered = new ArrayList<>();
        layout.places()
                .forEach(place -> declared.stream()
                        .filter(each -> each.key().equals(place.key()) && !ordered.contains(each))
                        .forEach(ordered::add));
        for (int i = 0; i < declared.size(); i++) {
            if (!ordered.contains(declared.get(i))) {
                ordered.add(i == 0 ? 0 : ordered.indexOf(declared.get(i - 1)) + 1, declared.get(i));
            }
        }
        return ordered;
    }

    private void order(List<TableColumnModel<R>> columns) {
        List<TableColumn<R, ?>> wanted = new ArrayList<>();
        columns.forEach(each -> wanted.add(each.column()));
        if (!wanted.equals(table.getColumns())) {
            table.getColumns().setAll(wanted);
        }
    }

    private void save() {
        if (!arranging) {
            List<ColumnLayout.Place> places = table.getColumns().stream()
                    .flatMap(column -> declared.stream()
                            .filter(each -> each.column().equals(column))
                            .map(TableColumnModel::place))
                    .toList();
            if (places.size() == declared.size()) {
                memory.remember(name, new ColumnLayout(places).text());
            }
        }
    }

    private List<Double> widths() {
        return declared.stream().map(each -> each.column().getWidth()).toList();
    }

    /** A table gives its columns widths of its own accord, too; what changed while a head was pressed, the user changed. */
    private void resized() {
        List<Double> before = pressed;
        pressed = List.of();
        if (!before.isEmpty() && !before.equals(widths())) {
            declared.stream()
                    .filter(each -> each.column().isVisible())
                    .forEach(each -> each.ems()
                            .set(each.column().getWidth() / font.getValue().getSize()));
            save();
        }
    }

    private void offer(ColumnMenu<R> columns) {
        ContextMenu menu = table.getContextMenu();
        if (menu == null) {
            menu = new ContextMenu();
            table.setContextMenu(menu);
        }
        if (menu.getItems().stream().noneMatch(item -> name.equals(item.getId()))) {
            Menu submenu = new Menu(columns.title());
            submenu.setId(name);
            columns.fill(submenu.getItems(), this);
            menu.getItems().add(submenu);
        }
    }

    /** A head that is cut off says itself whole. */
    private static void explain(MouseEvent entered) {
        if (entered.getTarget() instanceof Label head && isHead(head)) {
            head.setTooltip(head.isTextTruncated() ? new Tooltip(head.getText()) : null);
        }
    }

    private static boolean isHead(@Nullable EventTarget target) {
        return target instanceof Node node && (node.getStyleClass().contains(HEADS) || isHead(node.getParent()));
    }
}
