package org.acsconsole.ui.wire;

import java.util.List;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Request;
import org.acsconsole.wire.Signing;
import org.acsconsole.wire.StringToSign;
import org.jspecify.annotations.Nullable;

/** What an exchange's signature was made over, part by part; where it was refused, the client's beside the service's. */
final class SignatureView {

    private final WireText wireText;
    private Signing signing = Signing.NONE;
    private List<String> signedHeaders = StringToSign.USUAL_HEADERS;

    @FXML
    private ScrollPane sheet;

    @FXML
    private Label verdict;

    @FXML
    private Node paste;

    @FXML
    private TextArea pasted;

    @FXML
    private Node comparison;

    @FXML
    private SignedText clientText;

    @FXML
    private SignedText serviceText;

    @FXML
    private Label difference;

    @FXML
    private Pane parts;

    SignatureView(WireText wireText) {
        this.wireText = wireText;
    }

    @FXML
    private void initialize() {
        pasted.textProperty().subscribe(text -> compare());
    }

    void show(Exchange exchange) {
        Request request = exchange.request();
        signing = exchange.signing();
        signedHeaders = StringToSign.signedHeaders(request);
        verdict.setText(wireText.texts().get("wire.verdict." + signing.verdict()));
        pasted.clear();
        Visibility.set(
                paste,
                signing.refused()
                        && signing.client() == null
                        && !signing.service().isEmpty());
        compare();
        String expected = exchange.expectedStringToSign();
        explain(expected == null ? signing.client() : expected);
        sheet.setVvalue(0);
    }

    private void compare() {
        String client = signing.client() == null ? typed(pasted.getText()) : signing.client();
        String service = new Signing(signing.verdict(), client, signing.service()).nearest();
        Comparison both = signing.refused() && client != null && service != null
                ? Comparison.of(client, service, signedHeaders)
                : null;
        Visibility.set(comparison, both != null);
        if (both != null) {
            compare(both);
        }
    }

    private void compare(Comparison both) {
        String client = wireText.shown(both.client().text());
        String service = wireText.shown(both.service().text());
        OptionalInt shownDifference =
                both.firstDifference().isEmpty() ? OptionalInt.empty() : StringToSign.firstDifference(client, service);
        clientText.show(client, shownDifference);
        serviceText.show(service, shownDifference);
        difference.setText(both.text(wireText));
    }

    private void explain(@Nullable String text) {
        Texts texts = wireText.texts();
        parts.getChildren().clear();
        if (text == null) {
            return;
        }
        for (StringToSign.Part part : StringToSign.of(text, signedHeaders).parts()) {
            Label name = new Label(texts.get("wire.part." + part.kind()));
            name.getStyleClass().add("caption");
            Label value = new Label(wireText.shown(part.text()));
            value.getStyleClass().add("mono");
            value.setWrapText(true);
            Label meaning = new Label(texts.get("wire.part." + part.kind() + ".meaning"));
            meaning.getStyleClass().add("muted");
            meaning.setWrapText(true);
            VBox entry = new VBox(name, value, meaning);
            entry.getStyleClass().add("part");
            parts.getChildren().add(entry);
        }
    }

    /** What the user pastes from a debugger may have its line ends escaped. */
    private static @Nullable String typed(String text) {
        return text.isEmpty() ? null : text.replace("\\n", "\n");
    }
}
