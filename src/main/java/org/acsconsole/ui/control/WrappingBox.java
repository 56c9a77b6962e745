package org.acsconsole.ui.control;

import javafx.scene.layout.VBox;

/**
 * A wrapping box is a column that is never lower than its content at the column's present width. A split pane asks its content for a
 * least height without giving a width, and a row that wraps then answers with the height of one line.
 */
public final class WrappingBox extends VBox {

    public WrappingBox() {
        widthProperty().subscribe(this::requestLayout);
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }
}
