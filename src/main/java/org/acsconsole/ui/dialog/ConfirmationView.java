package org.acsconsole.ui.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.acsconsole.ui.ScreenContext;

/** A confirmation as a dialog's form: says what is removed, and has a word typed where a press alone is too little. */
public final class ConfirmationView<T> implements DialogForm<T> {

    private final Confirmation<T> confirmation;
    private final TypedWordView typed;
    private final ReasonView reason;
    private final List<Node> more;

    @FXML
    private DialogPane pane;

    @FXML
    private VBox says;

    /**
     * @param typed the dialog's part that has a word typed
     * @param reason the dialog's part that asks why
     * @param more what stands below the paragraphs
     */
    public ConfirmationView(Confirmation<T> confirmation, TypedWordView typed, ReasonView reason, Node... more) {
        this.confirmation = confirmation;
        this.typed = typed;
        this.reason = reason;
        this.more = List.of(more);
    }

    /**
     * Asks where a press is enough; returns at once.
     *
     * @param agreed is given what is to be done, once the dialog is closed
     * @param more what stands below the paragraphs
     */
    public static <T> ActionDialog<T> ask(
            ScreenContext context, Window owner, Confirmation<T> confirmation, Consumer<T> agreed, Node... more) {
        TypedWordView typed = new TypedWordView(false);
        ReasonView none = ReasonView.none();
        return ActionDialog.open(
                context,
                owner,
                new ConfirmationView<>(confirmation, typed, none, more),
                (what, dialog) -> {
                    dialog.close();
                    agreed.accept(what);
                },
                typed,
                none);
    }

    @FXML
    private void initialize() {
        pane.setHeaderText(confirmation.header());
        says.getChildren().addAll(0, more);
        says.getChildren()
                .addAll(
                        0,
                        confirmation.says().stream()
                                .map(ConfirmationView::paragraph)
                                .toList());
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(confirmation.action());
    }

    @Override
    public String cancel() {
        return confirmation.cancel();
    }

    @Override
    public ObservableValue<Optional<T>> entered() {
        return new SimpleObjectProperty<>(Optional.of(confirmation.what()));
    }

    @Override
    public ObservableValue<Boolean> confirmed() {
        ObservableValue<Boolean> agreed = typed.agreed();
        ObservableValue<Boolean> given = reason.isGiven();
        return Bindings.createBooleanBinding(() -> agreed.getValue() && given.getValue(), agreed, given);
    }

    @Override
    public boolean destructive() {
        return confirmation.destructive();
    }

    private static Label paragraph(String text) {
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        return paragraph;
    }
}
