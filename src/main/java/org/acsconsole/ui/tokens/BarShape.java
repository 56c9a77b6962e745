package org.acsconsole.ui.tokens;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Rectangle;

/** A life in the timeline: its bar, what is written beside it, and its tooltip. */
final class BarShape extends Group {

    private final TokenLifeText lifeText;
    private final Rectangle shape = new Rectangle();
    private final Rectangle fading = new Rectangle();
    private final Rectangle lost = new Rectangle();
    private final Label text = new Label();
    private final Tooltip tooltip = new Tooltip();

    BarShape(TokenLifeText lifeText) {
        this.lifeText = lifeText;
        fading.getStyleClass().add("fading");
        fading.setMouseTransparent(true);
        text.getStyleClass().add("bar-text");
        text.setMouseTransparent(true);
        lost.getStyleClass().add("lost");
        getChildren().addAll(lost, shape, fading, text);
        setAccessibleRole(AccessibleRole.TEXT);
        Tooltip.install(shape, tooltip);
    }

    /** @param label written over the bar; empty where only a revocation is written beside it */
    void place(TimelineGeometry.Bar bar, TimelineGeometry drawn, String label) {
        TokenLife life = bar.life();
        shape.setX(bar.x());
        shape.setY(bar.y());
        shape.setWidth(bar.width());
        shape.setHeight(bar.height());
        String look = life.state().name().toLowerCase(Locale.ROOT);
        if (!shape.getStyleClass().contains(look)) {
            shape.getStyleClass().setAll("bar", look);
        }
        double fadingX = drawn.fadingX(bar);
        fading.setX(fadingX);
        fading.setY(bar.y());
        fading.setWidth(bar.end() - fadingX);
        fading.setHeight(bar.height());
        fading.setVisible(fading.getWidth() > 0);
        lost.setX(bar.end());
        lost.setY(bar.y());
        lost.setWidth(drawn.lost(bar));
        lost.setHeight(bar.height());
        lost.setVisible(lost.getWidth() > 0);
        tooltip.setText(lifeText.life(life));
        setAccessibleText(tooltip.getText());
        text.setText(label.isEmpty() ? lifeText.beside(life) : label);
        text.applyCss();
        text.autosize();
        double x = label.isEmpty() ? drawn.textX(bar, text.getWidth()) : drawn.labelX(bar, text.getWidth());
        double y = label.isEmpty() ? bar.y() + (bar.height() - text.getHeight()) / 2 : bar.y() - text.getHeight();
        text.relocate(Math.rint(x), Math.floor(y));
        text.setVisible(x >= 0 && !text.getText().isEmpty());
    }
}
