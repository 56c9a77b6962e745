package org.acsconsole.ui.common;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A dialog with one action, named by its button. It stays open, with all that was entered, until the action is done. */
public final class ActionDialog {

    private final Console console;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private TaskRunner.@Nullable Running running;

    private ActionDialog(Console console, Window owner, DialogPane pane) {
        this.console = console;
        dialog.setDialogPane(pane);
        dialog.setTitle(pane.getHeaderText());
        dialog.setResizable(true);
        dialog.initOwner(owner);
    }

    /** Opens the dialog; returns at once. */
    public static void open(Console console, Window owner, DialogForm form, Object... included) {
        open(console, owner, form, pane -> {}, included);
    }

    /**
     * Opens the dialog; returns at once.
     *
     * @param adding puts into the dialog what else is to stand there
     */
    public static void open(
            Console console, Window owner, DialogForm form, Consumer<DialogPane> adding, Object... included) {
        DialogPane pane = (DialogPane) console.views().load(form, included);
        ActionDialog opened = new ActionDialog(console, owner, pane);
        opened.name(pane, form);
        adding.accept(pane);
        opened.dialog.setOnShown(shown -> firstField(pane).ifPresent(Node::requestFocus));
        opened.dialog.show();
    }

    private static Optional<Node> firstField(DialogPane pane) {
        return pane.getContent().lookupAll(".text-field").stream()
                .filter(field -> field.getParent().isVisible())
                .findFirst();
    }

    public void close() {
        dialog.close();
    }

    /** Does it off the window's thread; then closes, or shows the fault and stays. */
    public <T> void perform(String title, Callable<T> work, Consumer<? super T> done) {
        busy.set(true);
        running = console.tasks()
                .act(
                        title,
                        progress -> work.call(),
                        result -> {
                            busy.set(false);
                            close();
                            done.accept(result);
                        },
                        failure -> {
                            busy.set(false);
                            console.faults().show(failure);
                        });
    }

    private void name(DialogPane pane, DialogForm form) {
        ButtonType action = new ButtonType(form.action(), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(console.texts().get("identities.dialog.cancel"), ButtonData.CANCEL_CLOSE);
        pane.getButtonTypes().setAll(action, cancel);
        Button button = (Button) Objects.requireNonNull(pane.lookupButton(action));
        if (form.destructive()) {
            button.getStyleClass().add("danger");
        }
        ObservableValue<Boolean> ready = form.ready(); // one of its own each time it is asked for
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> busy.get() || !ready.getValue(), busy, ready));
        pane.getContent().disableProperty().bind(busy);
        button.addEventFilter(ActionEvent.ACTION, pressed -> {
            pressed.consume();
            form.submit(this);
        });
        dialog.setOnCloseRequest(this::closing);
    }

    private void closing(Event closing) {
        TaskRunner.Running going = running;
        if (busy.get() && going != null) {
            closing.consume();
            going.cancel();
        }
    }
}
