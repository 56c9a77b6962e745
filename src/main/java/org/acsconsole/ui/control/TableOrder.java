package org.acsconsole.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A table order lets the user choose by which column rows are read in order, by a click on its head or from a menu. */
public final class TableOrder<R> {

    private final TableView<R> table;
    private boolean showing;
    private Optional<Chosen> shown = Optional.empty();

    /** A column that was chosen: the key by which it {@linkplain Column#sortedBy can be sorted}, and the direction. */
    public record Chosen(Enum<?> key, boolean descending) {}

    /**
     * Takes over the sorting of a table that has its columns.
     *
     * @param choose accepts what the user chose; empty for the order that the rows have by themselves
     */
    public TableOrder(TableView<R> table, Consumer<Optional<Chosen>> choose) {
        this.table = table;
        table.setSortPolicy(sorted -> {
            if (!showing) {
                choose.accept(chosen().or(this::turnedRound));
            }
            return true;
        });
    }

    /** Returns a menu that sorts by the keyboard, which does not reach the heads. */
    public Menu menu(String title) {
        Menu menu = new Menu(title);
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (column.isSortable()) {
                MenuItem item = new MenuItem();
                item.textProperty()
                        .bind(Bindings.createStringBinding(
                                () -> column.getText() + arrow(column),
                                column.textProperty(),
                                table.getSortOrder(),
                                column.sortTypeProperty()));
                item.setOnAction(chosen -> sortBy(column));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    /** Lets the heads show an order that was chosen elsewhere. */
    public void show(Chosen order) {
        shown = Optional.of(order);
        if (!Optional.of(order).equals(chosen()) || table.getSortOrder().size() != 1) {
            showing = true;
            table.getSortOrder()
                    .setAll(table.getColumns().stream()
                            .filter(column -> order.key() == column.getUserData())
                            .toList());
            table.getSortOrder()
                    .forEach(by -> by.setSortType(
                            order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING));
            showing = false;
        }
    }

    /** The third click on a head would leave the rows without an order: it turns round the order that they have. */
    private Optional<Chosen> turnedRound() {
        return shown.filter(Chosen::descending).map(order -> new Chosen(order.key(), false));
    }

    private Optional<Chosen> chosen() {
        return table.getSortOrder().stream()
                .findFirst()
                .map(by -> new Chosen((Enum<?>) by.getUserData(), by.getSortType() == TableColumn.SortType.DESCENDING));
    }

    private String arrow(TableColumn<R, ?> column) {
        boolean sorted = table.getSortOrder().contains(column);
        return !sorted ? "" : column.getSortType() == TableColumn.SortType.ASCENDING ? " ↑" : " ↓";
    }

    /** Upwards first, and the other way round each time that it is chosen again, as a click on the head does. */
    private void sortBy(TableColumn<R, ?> column) {
        boolean upwards =
                table.getSortOrder().contains(column) && column.getSortType() == TableColumn.SortType.ASCENDING;
        column.setSortType(upwards ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
    }
}
