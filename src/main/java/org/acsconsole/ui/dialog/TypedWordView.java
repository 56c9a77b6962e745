package org.acsconsole.ui.dialog;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.ui.control.Visibility;

/** Has a word typed where too much is at stake for a press alone; a part for dialogs, included as {@code TypedWordView.fxml}. */
public final class TypedWordView {

    private final boolean wanted;
    private final StringProperty word = new SimpleStringProperty("");

    @FXML
    private Node typing;

    @FXML
    private Label question;

    @FXML
    private TextField typed;

    private String firstQuestion = "";

    /** @param wanted whether so much is at stake; otherwise there is nothing to see, and nothing to type */
    public TypedWordView(boolean wanted) {
        this.wanted = wanted;
    }

    /** Asks for this word from the beginning. */
    public TypedWordView(boolean wanted, String question, String word) {
        this(wanted);
        this.firstQuestion = question;
        this.word.set(word);
    }

    @FXML
    private void initialize() {
        question.setText(firstQuestion);
        Visibility.set(typing, wanted);
        typed.setFocusTraversable(wanted);
    }

    /** From now on asks for this word, in whatever case. */
    public void ask(String newQuestion, String newWord) {
        question.setText(newQuestion);
        word.set(newWord);
        Visibility.set(typing, wanted);
    }

    /** From now on asks for nothing: there is nothing at stake. */
    public void askNothing() {
        Visibility.set(typing, false);
    }

    /** Whether what was asked for is typed, or need not be. */
    public ObservableValue<Boolean> agreed() {
        return Bindings.createBooleanBinding(
                () -> !wanted || typed.getText().strip().equalsIgnoreCase(word.get()), typed.textProperty(), word);
    }
}
