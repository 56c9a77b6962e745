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
    private final Chosen usual;
    private boolean showing;
    private Optional<Chosen> shown = Optional.empty();

    /** A column that was chosen: the key by which it {@linkplain Column#sortedBy can be sorted}, and the direction. */
    public record Chosen(Enum<?> key, boolean descending) {}

    /**
     * Takes over the sorting of a table that has its columns.
     *
     * @param usual the order that the rows have where the user chose none
     * @param choose accepts what the user chose
     */
    public TableOrder(TableView<R> table, Chosen usual, Consumer<Chosen> choose) {
        this.table = table;
        this.usual = usual;
        table.setSortPolicy(sorted -> {
            if (!showing) {
                choose.accept(chosen().orElseGet(this::next));
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

    /** What follows when a head shows no order any more: the usual one, or that turned round where it was there already. */
    private Chosen next() {
        return shown.filter(usual::equals)
                .map(order -> new Chosen(order.key(), !order.descending()))
                .orElse(usual);
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

    /** Upwards, then downwards, then as usual, as a click on the head does. */
    private void sortBy(TableColumn<R, ?> column) {
        boolean sorted = table.getSortOrder().contains(column);
        if (sorted && column.getSortType() == TableColumn.SortType.DESCENDING) {
            table.getSortOrder().clear();
        } else {
            column.setSortType(sorted ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
        }
    }
}
