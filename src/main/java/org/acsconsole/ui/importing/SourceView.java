package org.acsconsole.ui.importing;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.acsconsole.transfer.ImportSource;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;

/** Asks what is to be read: a file, or what is pasted. */
public final class SourceView implements DialogForm<ImportSource> {

    private final Texts texts;
    private final String key;
    private final Consumer<Window> choose;

    @FXML
    private DialogPane pane;

    @FXML
    private Label says;

    @FXML
    private Label kept;

    @FXML
    private TextArea pasted;

    /**
     * @param key what the keys of its texts begin with
     * @param choose asks for a file, and goes on with it
     */
    SourceView(Texts texts, String key, Consumer<Window> choose) {
        this.texts = texts;
        this.key = key;
        this.choose = choose;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(texts.get(key + ".title"));
        says.setText(texts.get(key + ".says"));
        kept.setText(texts.get(key + ".kept"));
        pasted.setPromptText(texts.get(key + ".prompt"));
        pasted.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get(key + ".action"));
    }

    @Override
    public ObservableValue<Optional<ImportSource>> entered() {
        return pasted.textProperty()
                .map(text -> text.isBlank() ? Optional.empty() : Optional.of(new ImportSource.OfText(text)));
    }

    @FXML
    private void chooseFile() {
        choose.accept(pasted.getScene().getWindow());
    }

    private void leaveByTab(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.TAB && !pressed.isControlDown()) {
            pressed.consume();
            pasted.requestFocusTraversal(pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
