package org.acsconsole.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.WindowEvent;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The target of actions, such as what is selected in a table. It offers them on buttons and in menus, and disables them with the reason
 * while they cannot be done.
 */
public record ActionTarget<T extends @Nullable Object>(Texts texts, ObservableValue<T> target) {

    /** Offers it on a button, which is put into a pane of its own, because a disabled button shows no tooltip. */
    public void offer(Action<T> action, ButtonBase button) {
        button.setText(texts.get(action.key()));
        button.setOnAction(pressed -> action.run().accept(target.getValue()));
        guard(button, action);
    }

    /** Disables a button while there is a reason to, which a tooltip says; the target of the button is the reason. */
    public static void guard(Texts texts, ButtonBase button, ObservableValue<Optional<String>> reason) {
        new ActionTarget<>(texts, reason).guard(button, new Action<Optional<String>>("", null, why -> why, none -> {}));
    }

    /** The action as a menu item, with its keys; the item's ID is the action's key. */
    public MenuItem item(Action<T> action) {
        MenuItem item = new MenuItem(texts.get(action.key()));
        item.setId(action.key());
        item.setOnAction(chosen -> action.run().accept(target.getValue()));
        if (action.shortcut() != null) {
            item.setAccelerator(action.shortcut().keys());
        }
        guard(item, action);
        return item;
    }

    /** Disables the item while there is a reason to, which assistive tools read where the menu is open. */
    public void guard(MenuItem item, Function<T, Optional<String>> why) {
        guard(item, new Action<>("", null, why, any -> {}));
    }

    /** Disables a button while the action cannot be done, with the reason in its tooltip. */
    public void guard(ButtonBase button, Action<T> action) {
        Node wrapper = wrapped(button);
        Tooltip tooltip = new Tooltip();
        follow(action, reason -> {
            if (reason.isPresent() && button.isFocused()) {
                FocusRestorer.leave(button);
            }
            button.setDisable(reason.isPresent());
            button.setAccessibleHelp(reason.orElse(null));
            Tooltip.uninstall(wrapper, tooltip);
            reason.ifPresent(text -> {
                tooltip.setText(text);
                Tooltip.install(wrapper, tooltip);
            });
        });
    }

    private void guard(MenuItem item, Action<T> action) {
        follow(action, reason -> item.setDisable(reason.isPresent()));
        item.parentPopupProperty().subscribe(menu -> {
            if (menu != null) {
                menu.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> help(item, action));
            }
        });
    }

    private void help(MenuItem item, Action<T> action) {
        Node shown = item.getStyleableNode();
        if (shown != null) {
            shown.setAccessibleHelp(action.whyNot(target.getValue(), texts).orElse(null));
        }
    }

    private void follow(Action<T> action, Consumer<Optional<String>> report) {
        target.subscribe(now -> report.accept(action.whyNot(now, texts)));
        action.barred().subscribe(reason -> report.accept(action.whyNot(target.getValue(), texts)));
    }

    private static Node wrapped(Node button) {
        Pane around = (Pane) button.getParent();
        int index = around.getChildren().indexOf(button);
        StackPane wrapper = new StackPane();
        around.getChildren().set(index, wrapper);
        wrapper.getChildren().add(button);
        Visibility.whenever(button.visibleProperty(), wrapper);
        return wrapper;
    }
}
