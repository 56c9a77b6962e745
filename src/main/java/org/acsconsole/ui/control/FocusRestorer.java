package org.acsconsole.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Where the focus was in a window before a dialog came over it, so that it can go back there. */
public final class FocusRestorer {

    private final @Nullable Scene scene;
    private final @Nullable Node before;

    private FocusRestorer(@Nullable Scene scene) {
        this.scene = scene;
        this.before = scene == null ? null : scene.getFocusOwner();
    }

    static FocusRestorer to(Window owner) {
        return new FocusRestorer(owner.getScene());
    }

    /** Gives the focus of what cannot keep it to the table in sight, instead of to whatever comes next. */
    public static void leave(Node focused) {
        new FocusRestorer(focused.getScene()).table().ifPresent(Node::requestFocus);
    }

    /** Gives it to what had it; where that is gone or disabled, to the table in sight. */
    void give() {
        if (before != null && takesFocusHere(before)) {
            before.requestFocus();
        } else {
            table().ifPresent(Node::requestFocus);
        }
    }

    private Optional<Node> table() {
        return scene == null
                ? Optional.empty()
                : scene.getRoot().lookupAll(".table-view").stream()
                        .filter(TableView.class::isInstance)
                        .filter(this::takesFocusHere)
                        .findFirst();
    }

    private boolean takesFocusHere(Node node) {
        return node.getScene() != null && node.getScene().equals(scene) && takesFocus(node);
    }

    /** Whether it can be seen and used. */
    public static boolean takesFocus(Node node) {
        return !node.isDisabled() && isShown(node);
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
