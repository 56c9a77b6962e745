package org.acsconsole.ui.shell;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/**
 * Runs the menu items of the shown screen by their keys. JavaFX registers these keys with the window, where a menu that leaves takes
 * away the keys of another menu that has the same, and not every menu comes back.
 */
record ScreenKeys(Parent screen) implements EventHandler<KeyEvent> {

    @Override
    public void handle(KeyEvent pressed) {
        if (!pressed.getCode().isModifierKey()) {
            items(screen).filter(item -> isMeant(item, pressed)).findFirst().ifPresent(item -> {
                pressed.consume();
                item.fire();
            });
        }
    }

    private static boolean isMeant(MenuItem item, KeyEvent pressed) {
        return item.getAccelerator() != null && item.getAccelerator().match(pressed) && !item.isDisable();
    }

    private static Stream<MenuItem> items(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.of();
        }
        return Stream.concat(
                own(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(ScreenKeys::items)
                        : Stream.of());
    }

    private static Stream<MenuItem> own(Node node) {
        if (node instanceof MenuButton button) {
            return button.getItems().stream();
        }
        return node instanceof Control control
                ? Optional.ofNullable(control.getContextMenu()).map(ContextMenu::getItems).stream()
                        .flatMap(items -> items.stream())
                : Stream.of();
    }
}
