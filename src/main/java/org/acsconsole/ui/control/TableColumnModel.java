package org.acsconsole.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A column in its table, with what the user can change of it.
 *
 * @param usual its width before anybody changed it, as a multiple of the text's size; 0 where the table decides
 * @param ems its width
 * @param chosen whether the user wants it shown; null where that depends on the room that there is
 */
record TableColumnModel<R>(
        TableColumn<R, ?> column, double usual, DoubleProperty ems, ObjectProperty<@Nullable Boolean> chosen) {

    TableColumnModel(TableColumn<R, ?> column, double usual) {
        this(column, usual, new SimpleDoubleProperty(usual), new SimpleObjectProperty<>());
    }

    String key() {
        return column.getId();
    }

    boolean isFixed() {
        return column.getMaxWidth() == column.getMinWidth();
    }

    ColumnLayout.Place place() {
        return new ColumnLayout.Place(key(), ems.get(), chosen.get());
    }

    void restore(ColumnLayout.Place place) {
        if (!isFixed() && place.ems() > 0) {
            ems.set(place.ems());
        }
        chosen.set(place.shown());
    }

    void reset() {
        ems.set(usual);
        chosen.set(null);
    }
}
