package org.acsconsole.ui.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.acsconsole.ui.text.Texts;

/** A menu in which the user chooses the columns that are shown. */
record ColumnMenu<R>(Texts texts) {

    String title() {
        return texts.get("columns.menu");
    }

    void fill(List<MenuItem> items, ArrangedTable<R> table) {
        table.declared().forEach(each -> items.add(item(each, table.declared())));
        MenuItem reset = new MenuItem(texts.get("columns.reset"));
        reset.setOnAction(chosen -> table.reset());
        items.add(new SeparatorMenuItem());
        items.add(reset);
    }

    /** The only column that is shown stays, for without it there would be no head to choose others from. */
    private CheckMenuItem item(TableColumnModel<R> column, List<TableColumnModel<R>> all) {
        CheckMenuItem item = new CheckMenuItem();
        item.textProperty().bind(column.column().textProperty());
        ObservableValue<Boolean> shown = column.column().visibleProperty();
        shown.subscribe(item::setSelected);
        item.setOnAction(chosen -> {
            boolean others = all.stream()
                    .anyMatch(each -> !each.equals(column) && each.column().isVisible());
            if (item.isSelected() || others) {
                column.chosen().set(item.isSelected());
            }
            item.setSelected(shown.getValue());
        });
        return item;
    }
}
