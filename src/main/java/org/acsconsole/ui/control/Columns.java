package org.acsconsole.ui.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;

/** The columns of a table, from left to right. */
public record Columns<S>(List<Column<S>> all) {

    public Columns {
        all = List.copyOf(all);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the list is a copy
    public static <S> Columns<S> of(Column<S>... all) {
        return new Columns<>(List.of(all));
    }

    /**
     * Fills a table of rows that do not change.
     *
     * @param name what the user's arrangement of the columns is remembered under
     * @param font the one around the table, which the columns' widths follow
     */
    public void fill(TableView<S> table, String name, Views views, ObservableValue<Font> font) {
        fill(table, name, ReadOnlyObjectWrapper::new, views, font);
    }

    /**
     * Fills a table whose rows stay while what they are about changes.
     *
     * @param item what a row is about
     */
    public <R> void fill(
            TableView<R> table,
            String name,
            Function<R, ObservableValue<S>> item,
            Views views,
            ObservableValue<Font> font) {
        List<TableColumnModel<R>> columns = all.stream()
                .filter(Column::seen)
                .map(column -> column.in(table, item, views.texts(), font))
                .toList();
        new ArrangedTable<>(name, table, columns, views.memory(), font).fill(new ColumnMenu<>(views.texts()));
    }

    /** The row for a spreadsheet, its values apart by tabulators. */
    public String exported(S row) {
        return all.stream().map(column -> column.exported(row)).collect(Collectors.joining("\t"));
    }

    /** The column that was declared with this key. */
    public static <R> TableColumn<R, ?> named(TableView<R> table, String key) {
        return table.getColumns().stream()
                .filter(column -> key.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }
}
