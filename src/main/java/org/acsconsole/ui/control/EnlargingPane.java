package org.acsconsole.ui.control;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A pane enlarges its only child, texts and all, by as much as it is itself larger than a usual size; it never makes it smaller. */
public final class EnlargingPane extends Region {

    private final Parent content;
    private final double usualWidth;
    private final double usualHeight;
    private final Scale scale = new Scale();

    /**
     * @param usualWidth of this pane, in pixels, where the content is as large as it would be by itself
     * @param usualHeight likewise
     */
    public EnlargingPane(Parent content, double usualWidth, double usualHeight) {
        this.content = content;
        this.usualWidth = usualWidth;
        this.usualHeight = usualHeight;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        double growth = Math.max(1, Math.min(getWidth() / usualWidth, getHeight() / usualHeight));
        scale.setX(growth);
        scale.setY(growth);
        // what scrolls is kept as a picture, which would be enlarged instead of drawn anew
        content.lookupAll(".viewport").forEach(scrolled -> scrolled.setCache(false));
        content.resizeRelocate(0, 0, getWidth() / growth, getHeight() / growth);
    }
}
