package org.acsconsole.ui.control;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Text that takes as many lines as it needs. */
final class WrappedTextCell<S> extends TableCell<S, String> {

    private final Text wrapped = new Text();

    WrappedTextCell() {
        getStyleClass().add("wrapped");
        wrapped.getStyleClass().add("wrapped-text");
        wrapped.wrappingWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - snappedLeftInset() - snappedRightInset() - 1,
                        widthProperty(),
                        insetsProperty()));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        wrapped.setText(item == null ? "" : item);
        setGraphic(empty ? null : wrapped);
        setText(empty ? null : item);
    }
}
