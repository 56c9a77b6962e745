package org.acsconsole.ui.identities;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;

/** The label, user and note of an identity; a part for dialogs, included as {@code DetailsFieldsView.fxml}. */
public final class DetailsFieldsView {

    private final Texts texts;
    private final IdentityDetails before;

    @FXML
    private TextField label;

    @FXML
    private Label labelProblem;

    @FXML
    private TextField user;

    @FXML
    private Label userProblem;

    @FXML
    private TextArea note;

    @FXML
    private Label noteProblem;

    private ObservableValue<Boolean> ready = Bindings.createBooleanBinding(() -> false);

    DetailsFieldsView(Texts texts, IdentityDetails before) {
        this.texts = texts;
        this.before = before;
    }

    @FXML
    void initialize() {
        label.setText(before.label());
        user.setText(before.user());
        note.setText(before.note());
        tell(label, labelProblem, IdentityDetails.LONGEST_NAME);
        tell(user, userProblem, IdentityDetails.LONGEST_NAME);
        tell(note, noteProblem, IdentityDetails.LONGEST_NOTE);
        note.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        ready = Bindings.createBooleanBinding(
                () -> labelProblem.getText().isEmpty()
                        && userProblem.getText().isEmpty()
                        && noteProblem.getText().isEmpty(),
                labelProblem.textProperty(),
                userProblem.textProperty(),
                noteProblem.textProperty());
    }

    /** Whether {@link #details} can be asked. */
    ObservableValue<Boolean> ready() {
        return ready;
    }

    IdentityDetails details() {
        return new IdentityDetails(label.getText(), user.getText(), note.getText());
    }

    private void tell(TextInputControl field, Label problem, int longest) {
        problem.textProperty()
                .bind(field.textProperty()
                        .map(typed -> typed.strip().length() > longest)
                        .map(tooLong -> tooLong ? texts.get("identities.fields.long", longest) : ""));
        Visibility.whileSaying(problem);
    }

    private void leaveByTab(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.TAB && !pressed.isControlDown()) {
            pressed.consume();
            note.requestFocusTraversal(pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
