package org.acsconsole.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.TabPane;

/** A tab pane whose height depends on its width, as that of wrapped text in it does, so that nothing below is cut off. */
public final class TallTabPane extends TabPane {

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
