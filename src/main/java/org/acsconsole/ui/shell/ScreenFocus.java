package org.acsconsole.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.acsconsole.ui.control.FocusRestorer;
import org.jspecify.annotations.Nullable;

/** Where the focus was in each screen when it was left, to be there again when the screen is entered by key. */
final class ScreenFocus {

    private final Map<Screen, Node> left = new EnumMap<>(Screen.class);

    /** The screen is about to be removed from the window. */
    void leave(Screen screen, Node root) {
        Node owner = ownerIn(root);
        if (owner != null) {
            left.put(screen, owner);
        }
    }

    /** Gives the focus to what had it in the screen, or to what the screen begins with. */
    void enter(Screen screen, Node root) {
        if (ownerIn(root) == null) {
            root.applyCss(); // a pane holds nothing before it has its skin
            Optional.ofNullable(left.get(screen))
                    .filter(before -> isIn(root, before) && FocusRestorer.takesFocus(before))
                    .or(() -> root.lookupAll(screen.entry()).stream()
                            .filter(FocusRestorer::takesFocus)
                            .findFirst())
                    .ifPresent(Node::requestFocus);
        }
    }

    private static @Nullable Node ownerIn(Node root) {
        Scene scene = root.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        return isIn(root, owner) ? owner : null;
    }

    private static boolean isIn(Node root, @Nullable Node node) {
        return node != null && (node.equals(root) || isIn(root, node.getParent()));
    }
}
