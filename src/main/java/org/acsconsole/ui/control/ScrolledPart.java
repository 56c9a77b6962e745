package org.acsconsole.ui.control;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** A part of what is scrolled that stays in view, whatever changes: from the top of one node to the foot of another one. */
public final class ScrolledPart {

    private static final double MARGIN = 6;

    private final ScrollPane pane;
    private Node first;
    private Node last;

    /** @param whole in view until {@link #keep} says what else */
    public ScrolledPart(ScrollPane pane, Node whole) {
        this.pane = pane;
        this.first = whole;
        this.last = whole;
        pane.viewportBoundsProperty().subscribe((before, now) -> {
            if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
                later();
            }
        });
        pane.sceneProperty().subscribe(scene -> later());
        pane.getContent().layoutBoundsProperty().subscribe((before, now) -> {
            if (before.getHeight() != now.getHeight()) {
                later();
            }
        });
    }

    /** Scrolls to this part now, and again whenever there is more or less room. */
    public void keep(Node newFirst, Node newLast) {
        first = newFirst;
        last = newLast;
        scroll();
        later();
    }

    /** The sizes of a layout can be read once it is over. */
    private void later() {
        Platform.runLater(this::scroll);
    }

    private void scroll() {
        Node content = pane.getContent();
        if (content == null || pane.getScene() == null || !pane.getScene().equals(first.getScene())) {
            return;
        }
        pane.applyCss();
        pane.layout();
        double room = pane.getViewportBounds().getHeight();
        double beyond = content.getLayoutBounds().getHeight() - room;
        if (beyond > 0) {
            double now = pane.getVvalue() * beyond;
            double top = in(content, first).getMinY() - MARGIN;
            double foot = in(content, last).getMaxY() + MARGIN;
            double wanted = top < now || foot - top > room ? top : Math.max(now, foot - room);
            pane.setVvalue(Math.clamp(wanted / beyond, 0, 1));
        }
    }

    private static Bounds in(Node content, Node node) {
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
