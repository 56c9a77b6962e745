package org.acsconsole.ui.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.acsconsole.ui.text.Texts;

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
     * @param font the one around the table, which the columns' widths follow
     */
    public void fill(TableView<S> table, Texts texts, ObservableValue<Font> font) {
        fill(table, ReadOnlyObjectWrapper::new, texts, font);
    }

    /**
     * Fills a table whose rows stay while what they are about changes.
     *
     * @param item what a row is about
     */
    public <R> void fill(
            TableView<R> table, Function<R, ObservableValue<S>> item, Texts texts, ObservableValue<Font> font) {
        table.getColumns()
                .setAll(all.stream()
                        .filter(Column::seen)
                        .map(column -> column.in(table, item, texts, font))
                        .toList());
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
