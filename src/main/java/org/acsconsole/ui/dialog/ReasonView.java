package org.acsconsole.ui.dialog;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;

/** Asks why something is destroyed; a part for dialogs, included as {@code ReasonView.fxml}. */
public final class ReasonView {

    private static final int LONGEST = 200;

    private final String question;
    private final boolean offered;
    private final boolean required;

    @FXML
    private Node asking;

    @FXML
    private Label label;

    @FXML
    private TextField reason;

    private ReasonView(String question, boolean offered, boolean required) {
        this.question = question;
        this.offered = offered;
        this.required = required;
    }

    /** Asks for nothing: there is nothing to see. */
    public static ReasonView none() {
        return new ReasonView("", false, false);
    }

    /** Asks in the workspace, where the profile may require an answer. */
    public static ReasonView in(Workspace workspace, Texts texts) {
        boolean required = workspace.profile().reasonRequired();
        return new ReasonView(texts.get(required ? "dialog.why.required" : "dialog.why.optional"), true, required);
    }

    @FXML
    private void initialize() {
        label.setText(question);
        Visibility.set(asking, offered);
        reason.setFocusTraversable(offered);
        reason.textProperty().subscribe(typed -> {
            if (typed.length() > LONGEST) {
                reason.setText(typed.substring(0, LONGEST));
            }
        });
    }

    /** Whether it is given, or need not be. */
    public ObservableValue<Boolean> isGiven() {
        return reason.textProperty().map(typed -> !required || !typed.isBlank());
    }

    /** What is written by now; empty if nothing is. */
    public String written() {
        return offered ? reason.getText().strip() : "";
    }
}
