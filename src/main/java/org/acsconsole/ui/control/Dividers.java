package org.acsconsole.ui.control;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * The dividers stand where the user moved them last, each known by a name.
 *
 * @param remembered returns where the user left the divider of that name, 0 to 1
 * @param moved accepts where the user left it
 */
public record Dividers(Function<String, Optional<Double>> remembered, BiConsumer<String, Double> moved) {

    private static final String NAME = "divider";

    /** Puts the pane's divider where the user left the one of that name, and from now on remembers its moves as that one's. */
    public void place(SplitPane pane, String name, double usual) {
        pane.setDividerPositions(remembered.apply(name).orElse(usual));
        if (pane.getProperties().put(NAME, name) == null) {
            pane.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> {
                if (released.getTarget() instanceof Node target && isDivider(target, pane)) {
                    moved.accept((String) pane.getProperties().get(NAME), pane.getDividerPositions()[0]);
                }
            });
        }
    }

    private static boolean isDivider(Node node, SplitPane pane) {
        return !node.equals(pane)
                && (node.getStyleClass().contains("split-pane-divider") || isDivider(node.getParent(), pane));
    }
}
