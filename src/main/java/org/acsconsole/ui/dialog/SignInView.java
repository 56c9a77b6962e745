package org.acsconsole.ui.dialog;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.acsconsole.identity.SignInState;
import org.acsconsole.ui.ScreenContext;
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
    private WebPageLink link;

    SignInView(ScreenContext context, SignInState state) {
        this.context = context;
        this.state = state;
    }

    @FXML
    private void initialize() {
        boolean coded = state instanceof SignInState.CodeShown;
        Visibility.set(entering, coded);
        what.setText(context.texts().get(coded ? "signin.code.what" : "signin.browser.what"));
        if (state instanceof SignInState.CodeShown shown) {
            code.setText(shown.code());
            page.setText(shown.page().toString());
            link.offer(context, context.texts().get("signin.page.open"), shown.page(), this::copyCode);
            link.button().getStyleClass().add("accent");
            until.setText(
                    context.texts().get("signin.code.until", context.times().clock(shown.until())));
        }
    }

    /** Leads to what is done first. */
    void focus() {
        if (state instanceof SignInState.CodeShown) {
            link.button().requestFocus();
        }
    }

    /** The code comes along on the clipboard when the page is opened, ready to be pasted there. */
    @FXML
    private void copyCode() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code.getText()));
    }
}
