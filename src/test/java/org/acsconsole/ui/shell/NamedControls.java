package org.acsconsole.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.acsconsole.ui.Nodes;
import org.jspecify.annotations.Nullable;

/** Walks what a user can see, and finds what a screen reader says nothing about. */
final class NamedControls {

    private NamedControls() {}

    /** The controls that the keyboard reaches and that have no name for assistive tools. */
    static List<String> nameless(Parent root) {
        return Nodes.all(root)
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> !(node instanceof SplitPane || node instanceof ScrollPane || node instanceof TabPane))
                .filter(node -> name(node, root).isBlank())
                .map(node -> node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass())
                .toList();
    }

    /** The names that several fields and choices have, so that nobody hears which of them is which. */
    static List<String> ambiguous(Parent root) {
        return Nodes.all(root)
                .filter(node -> node instanceof ComboBoxBase<?>
                        || node instanceof TextInputControl
                        || node instanceof MenuButton
                        || node instanceof CheckBox
                        || node instanceof Slider
                        || node instanceof TableView<?>)
                .filter(node -> node.isFocusTraversable() && Nodes.isShown(node) && !partOfAnother(node))
                .collect(Collectors.groupingBy(node -> name(node, root), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The buttons and the like that the keyboard does not reach, though they can be used. */
    static List<String> unreachable(Parent root) {
        return Nodes.all(root)
                .filter(javafx.scene.control.ButtonBase.class::isInstance)
                .filter(node -> !node.isFocusTraversable() && Nodes.isShown(node) && !partOfAnother(node))
                .map(node -> node.getClass().getSimpleName() + " " + name(node, root) + " " + node.getStyleClass())
                .toList();
    }

    /** What the layout leaves out and what can be seen all the same, over whatever moved into its place. */
    static List<String> lying(Parent root) {
        return Nodes.visible(root)
                .filter(node -> !node.isManaged() && isLaidOut(node.getParent()) && !partOfAnother(node))
                .map(node -> node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass())
                .toList();
    }

    private static boolean isLaidOut(@Nullable Parent parent) {
        return parent instanceof HBox
                || parent instanceof VBox
                || parent instanceof FlowPane
                || parent instanceof GridPane;
    }

    private static String name(Node node, Parent root) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        return Nodes.all(root)
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> node.equals(label.getLabelFor()))
                .map(Label::getText)
                .findFirst()
                .orElse("");
    }

    /** Such as the arrow button inside a spinner, or the box of a menu button. */
    private static boolean partOfAnother(Node node) {
        @Nullable Parent parent = node.getParent();
        while (parent != null) {
            if (parent instanceof Control control && control.isFocusTraversable()) {
                return true;
            }
            parent = parent.getParent();
        }
        return false;
    }
}
