package org.acsconsole.ui.dialog;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.acsconsole.identity.SignInState;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.SystemBrowser;
import org.acsconsole.ui.control.Visibility;

/** Shows the code that the user has to enter and where, or that the browser was opened. */
final class SignInView {

    private final ScreenContext context;
    private final SignInState state;

    @FXML
    private Label what;

    @FXML
    private Node entering;

    @FXML
    private TextField code;

    @FXML
    private TextField page;

    @FXML
    private Label until;

    @FXML
    private Label failed;

    @FXML
    private Button open;

    SignInView(ScreenContext context, SignInState state) {
        this.context = context;
        this.state = state;
    }

    @FXML
    private void initialize() {
        Visibility.set(failed, false);
        boolean coded = state instanceof SignInState.CodeShown;
        Visibility.set(entering, coded);
        what.setText(context.texts().get(coded ? "signin.code.what" : "signin.browser.what"));
        if (state instanceof SignInState.CodeShown shown) {
            code.setText(shown.code());
            page.setText(shown.page().toString());
            until.setText(
                    context.texts().get("signin.code.until", context.times().clock(shown.until())));
        }
    }

    /** Leads to what is done first. */
    void focus() {
        if (state instanceof SignInState.CodeShown) {
            open.requestFocus();
        }
    }

    @FXML
    private void copyCode() {
        copy(code.getText());
    }

    @FXML
    private void copyPage() {
        copy(page.getText());
    }

    /** The code comes along on the clipboard, ready to be pasted into the page. */
    @FXML
    private void open() {
        if (state instanceof SignInState.CodeShown shown) {
            copyCode();
            context.tasks()
                    .query(
                            () -> {
                                SystemBrowser.open(shown.page());
                                return true;
                            },
                            opened -> Visibility.set(failed, false),
                            failure -> Visibility.set(failed, true));
        }
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
