package org.acsconsole.ui.control;

import javafx.scene.layout.VBox;

/**
 * A column whose least height is the one that its content needs at the column's present width. What holds it, a split pane for
 * one, asks for a least height without saying a width, for which a row that wraps would answer as if it had not.
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
