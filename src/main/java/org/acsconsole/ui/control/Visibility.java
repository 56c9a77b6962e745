package org.acsconsole.ui.control;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What is out of sight takes no room, and what takes no room is out of sight: a node that is left out of the layout but stays
 * visible keeps its old place, and takes the clicks meant for what has moved there.
 */
public final class Visibility {

    private Visibility() {}

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

    /** What the value is as long as the node is in a window that shows, and what it was then as long as it is not. */
    public static <T extends @Nullable Object> ObservableValue<T> whileSeen(Node node, ObservableValue<T> value) {
        return value.when(node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false));
    }

    /** Shows the node, or not. */
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
