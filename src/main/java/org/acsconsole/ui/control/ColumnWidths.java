package org.acsconsole.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;

/** The widths of a table's columns in multiples of the text's size, so that they grow with it. */
public final class ColumnWidths {

    private final TableView<?> table;
    private final ObservableValue<Font> font;

    public ColumnWidths(TableView<?> table, ObservableValue<Font> font) {
        this.table = table;
        this.font = font;
    }

    public void set(TableColumn<?, ?> column, double least, double usual) {
        column.minWidthProperty().bind(font.map(text -> least * text.getSize()));
        column.prefWidthProperty().bind(font.map(text -> usual * text.getSize()));
    }

    /** Keeps the column so wide, however much room there is: what it says is never longer. */
    public void keep(TableColumn<?, ?> column, double ems) {
        set(column, ems, ems);
        column.maxWidthProperty().bind(column.prefWidthProperty());
    }

    /** Keeps the column at least so wide while the table has {@code room}, which else other columns may take; all in ems. */
    public void least(TableColumn<?, ?> column, double room, double least, double otherwise) {
        column.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            double em = font.getValue().getSize();
                            return em * (table.getWidth() >= room * em ? least : otherwise);
                        },
                        table.widthProperty(),
                        font));
    }

    /** Whether the column has so many ems. */
    public ObservableBooleanValue atLeast(double ems, TableColumn<?, ?> column) {
        return Bindings.createBooleanBinding(
                () -> column.getWidth() >= ems * font.getValue().getSize(), column.widthProperty(), font);
    }

    /** Hides the column where the table is narrower than so many ems, as when the text is large for an audience. */
    public void leaveOutBelow(double ems, TableColumn<?, ?> column) {
        column.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> table.getWidth() == 0
                                || table.getWidth() >= ems * font.getValue().getSize(),
                        table.widthProperty(),
                        font));
    }
}
