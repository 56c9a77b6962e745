package org.acsconsole.ui.workshop;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;

/** Says what a start anew takes away for good. */
public final class ResetDialog implements DialogForm {

    private final Texts texts;
    private final ResetChoice fresh;
    private final long identities;
    private final Consumer<ActionDialog> start;

    @FXML
    private DialogPane pane;

    @FXML
    private Label lost;

    /** @param identities how many the ledger has */
    ResetDialog(Texts texts, ResetChoice fresh, long identities, Consumer<ActionDialog> start) {
        this.texts = texts;
        this.fresh = fresh;
        this.identities = identities;
        this.start = start;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(texts.get("workshop.anew.title." + fresh.key()));
        lost.setText(texts.get("workshop.anew.lost", identities));
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("workshop.anew.action." + fresh.key()));
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return new SimpleBooleanProperty(true);
    }

    @Override
    public void submit(ActionDialog dialog) {
        start.accept(dialog);
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
