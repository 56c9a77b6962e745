package org.acsconsole.ui;

import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Walks a scene's nodes, each before what is in it. */
public final class Nodes {

    private Nodes() {}

    /** The node and everything in it. */
    public static Stream<Node> all(Node node) {
        return walk(node, each -> true);
    }

    /** Without what is invisible, and what is in that. */
    public static Stream<Node> visible(Node node) {
        return walk(node, Node::isVisible);
    }

    /** Whether the node and everything around it are visible. */
    public static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static Stream<Node> walk(Node node, Predicate<Node> wanted) {
        if (!wanted.test(node)) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(child -> walk(child, wanted)))
                : Stream.of(node);
    }
}
