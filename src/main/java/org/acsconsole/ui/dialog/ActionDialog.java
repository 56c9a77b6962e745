package org.acsconsole.ui.dialog;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.FocusRestorer;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/**
 * A dialog with one action, named by its button. It stays open, with all that was entered, until the action is done.
 *
 * @param <T> what is entered
 */
public final class ActionDialog<T> {

    private final ScreenContext context;
    private final DialogForm<T> form;
    private final BiConsumer<? super T, ? super ActionDialog<T>> run;
    private final DialogPane pane;
    private final Window owner;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Button action;
    private final Button cancel;
    private TaskRunner.@Nullable Running running;

    private ActionDialog(
            ScreenContext context,
            Window owner,
            DialogForm<T> form,
            BiConsumer<? super T, ? super ActionDialog<T>> run,
            DialogPane pane) {
        this.context = context;
        this.form = form;
        this.run = run;
        this.pane = pane;
        this.owner = owner;
        ButtonType acting = new ButtonType("", ButtonData.OK_DONE);
        ButtonType cancelling = new ButtonType(
                form.cancel().isEmpty() ? context.texts().get("dialog.cancel") : form.cancel(),
                ButtonData.CANCEL_CLOSE);
        pane.getButtonTypes().setAll(acting, cancelling);
        action = (Button) Objects.requireNonNull(pane.lookupButton(acting));
        cancel = (Button) Objects.requireNonNull(pane.lookupButton(cancelling));
        dialog.setDialogPane(pane);
        Workspace workspace = context.workspace().getValue();
        if (!form.title().isEmpty()) {
            dialog.setTitle(form.title());
        } else if (workspace != null) {
            DialogProfile.name(dialog, workspace.profile(), context.texts());
        }
        dialog.setResizable(true);
        dialog.initOwner(owner);
    }

    /**
     * Opens the dialog; returns at once.
     *
     * @param run runs what was entered when the button is pressed, in the dialog or after closing it
     */
    public static <T> ActionDialog<T> open(
            ScreenContext context,
            Window owner,
            DialogForm<T> form,
            BiConsumer<? super T, ? super ActionDialog<T>> run,
            Object... included) {
        return open(context, owner, form, run, pane -> {}, included);
    }

    /**
     * Opens the dialog; returns at once.
     *
     * @param run as above
     * @param adding puts into the dialog what else is to stand there
     */
    public static <T> ActionDialog<T> open(
            ScreenContext context,
            Window owner,
            DialogForm<T> form,
            BiConsumer<? super T, ? super ActionDialog<T>> run,
            Consumer<DialogPane> adding,
            Object... included) {
        DialogPane pane = (DialogPane) context.views().load(form, included);
        ActionDialog<T> opened = new ActionDialog<>(context, owner, form, run, pane);
        opened.wire();
        adding.accept(pane);
        FocusRestorer back = FocusRestorer.to(owner);
        opened.dialog.setOnShown(shown -> opened.firstFocus().requestFocus());
        opened.dialog.setOnHidden(hidden -> {
            form.closed();
            back.give();
        });
        opened.dialog.show();
        return opened;
    }

    public void close() {
        dialog.close();
    }

    /** Does this too once the dialog is closed, whatever was done in it. */
    public void whenClosed(Runnable then) {
        dialog.addEventHandler(DialogEvent.DIALOG_HIDDEN, hidden -> then.run());
    }

    /** The window that it was opened over, and which stays when it is closed. */
    Window owner() {
        return owner;
    }

    /** Does it off the window's thread; then closes, or shows the fault and stays. */
    public <R> void perform(String title, Callable<R> work, Consumer<? super R> done) {
        Node focused = pane.getScene().getFocusOwner();
        busy.set(true);
        running = context.tasks()
                .run(
                        title,
                        progress -> work.call(),
                        result -> {
                            busy.set(false);
                            close();
                            done.accept(result);
                        },
                        failure -> {
                            busy.set(false);
                            (focused == null || focused.isDisabled() ? firstFocus() : focused).requestFocus();
                            form.failed(failure);
                            context.faults().show(failure);
                        });
    }

    private void wire() {
        ObservableValue<Optional<T>> entered = form.entered(); // each may be one of its own each time it is asked for
        ObservableValue<Boolean> confirmed = form.confirmed();
        action.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> busy.get() || entered.getValue().isEmpty() || !confirmed.getValue(),
                        busy,
                        entered,
                        confirmed));
        action.textProperty().bind(form.action());
        if (form.destructive()) {
            action.getStyleClass().add("danger");
            action.setDefaultButton(false);
        }
        pane.getContent().disableProperty().bind(busy);
        action.addEventFilter(ActionEvent.ACTION, pressed -> {
            pressed.consume();
            entered.getValue().ifPresent(all -> run.accept(all, this));
        });
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        dialog.setOnCloseRequest(this::closing);
    }

    /** The first field; without one, what does no harm if it is pressed unread. */
    private Node firstFocus() {
        Optional<Node> field = pane.getContent().lookupAll(".text-input").stream()
                .filter(each -> each.getParent().isVisible() && !isAside(each))
                .findFirst();
        return field.orElse(form.destructive() ? cancel : action);
    }

    /**
     * Escape cancels wherever the focus is. Enter presses the button that has it, and on a box does what the dialog is for: a box is
     * ticked by Space. What takes something away for good is done
     * by Enter only from the field in which it was confirmed by typing.
     */
    private void pressed(KeyEvent key) {
        Object target = key.getTarget();
        if (key.getCode() == KeyCode.ESCAPE && !(target instanceof MenuButton menu && menu.isShowing())) {
            key.consume();
            cancel.fire();
        } else if (key.getCode() == KeyCode.ENTER && target instanceof Button focused) {
            key.consume();
            focused.fire();
        } else if (key.getCode() == KeyCode.ENTER && !form.destructive() && target instanceof CheckBox) {
            key.consume();
            action.fire();
        } else if (key.getCode() == KeyCode.ENTER && form.destructive() && target instanceof TextField field) {
            key.consume();
            if (!isAside(field)) {
                action.fire();
            }
        }
    }

    /** A field in which nothing is confirmed. */
    private static boolean isAside(Node field) {
        return field.getStyleClass().contains("aside");
    }

    private void closing(Event closing) {
        TaskRunner.Running going = running;
        if (busy.get() && going != null) {
            closing.consume();
            going.cancel();
        }
    }
}
