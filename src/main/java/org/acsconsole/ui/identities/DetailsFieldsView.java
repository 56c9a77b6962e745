package org.acsconsole.ui.identities;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
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
import org.acsconsole.identity.Tags;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;

/** The label, user, tags and note of an identity; a part for dialogs, included as {@code DetailsFieldsView.fxml}. */
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
    private TextField tags;

    @FXML
    private Label tagsProblem;

    @FXML
    private TextArea note;

    @FXML
    private Label noteProblem;

    private ObservableValue<Optional<IdentityDetails>> details = new SimpleObjectProperty<>(Optional.empty());

    DetailsFieldsView(Texts texts, IdentityDetails before) {
        this.texts = texts;
        this.before = before;
    }

    @FXML
    void initialize() {
        label.setText(before.label());
        user.setText(before.user());
        note.setText(before.note());
        tags.setText(before.tags().text());
        limit(label, labelProblem, IdentityDetails.LONGEST_NAME);
        limit(user, userProblem, IdentityDetails.LONGEST_NAME);
        limit(note, noteProblem, IdentityDetails.LONGEST_NOTE);
        tagsProblem.textProperty().bind(tags.textProperty().map(typed -> TagText.problem(texts, typed)));
        Visibility.whileSaying(tagsProblem);
        note.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        details = Bindings.createObjectBinding(
                this::read, label.textProperty(), user.textProperty(), tags.textProperty(), note.textProperty());
    }

    private Optional<IdentityDetails> read() {
        return Tags.read(tags.getText())
                .flatMap(read -> IdentityDetails.of(label.getText(), user.getText(), note.getText(), read));
    }

    /** What is written; empty while something is refused, which the part says. */
    ObservableValue<Optional<IdentityDetails>> details() {
        return details;
    }

    private void limit(TextInputControl field, Label problem, int longest) {
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
