package org.acsconsole.ui.common;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * What is out of sight takes no room, and what takes no room is out of sight: a node that is left out of the layout but stays
 * visible keeps its old place, and takes the clicks meant for what has moved there.
 */
public final class Sight {

    private Sight() {}

    /** Lets the nodes take room while they are visible. */
    public static void roomWhileVisible(Node... nodes) {
        for (Node each : nodes) {
            each.managedProperty().bind(each.visibleProperty());
        }
    }

    /** Shows the labels while they say something. */
    public static void whileSaying(Label... labels) {
        for (Label each : labels) {
            whenever(each.textProperty().isNotEmpty(), each);
        }
    }

    /** Shows the node while the condition holds. */
    public static void whenever(ObservableBooleanValue condition, Node node) {
        node.visibleProperty().bind(condition);
        roomWhileVisible(node);
    }

    /** Shows the node, or not. */
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
