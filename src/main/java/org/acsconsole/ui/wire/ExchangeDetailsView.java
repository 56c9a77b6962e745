package org.acsconsole.ui.wire;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.wire.Body;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.ExchangeOutcome;
import org.jspecify.annotations.Nullable;

/** All that is known of the chosen exchange. */
final class ExchangeDetailsView {

    private final WireText wireText;
    private final Consumer<String> announce;
    private final ObjectProperty<@Nullable Exchange> shown = new SimpleObjectProperty<>();

    @FXML
    private Node nothing;

    @FXML
    private Node details;

    @FXML
    private Label method;

    @FXML
    private Pill status;

    @FXML
    private Label url;

    @FXML
    private Label facts;

    @FXML
    private Button copyCurl;

    @FXML
    private Button copyRequestId;

    @FXML
    private TextArea request;

    @FXML
    private TextArea answer;

    @FXML
    private Label requestNote;

    @FXML
    private Label answerNote;

    @FXML
    private SignatureView signatureController;

    /** @param announce accepts what was done, for the status bar */
    ExchangeDetailsView(WireText wireText, Consumer<String> announce) {
        this.wireText = wireText;
        this.announce = announce;
    }

    @FXML
    private void initialize() {
        ActionTarget<@Nullable Exchange> target = new ActionTarget<>(wireText.texts(), shown);
        target.offer(ExchangeCopies.CURL.action(wireText.texts(), announce), copyCurl);
        target.offer(ExchangeCopies.REQUEST_ID.action(wireText.texts(), announce), copyRequestId);
    }

    /** Shows an exchange, or that none is chosen; the same again when the way of showing changed. */
    void show(@Nullable Exchange exchange) {
        shown.set(exchange);
        nothing.setVisible(exchange == null);
        details.setVisible(exchange != null);
        if (exchange != null) {
            fill(exchange);
        }
    }

    private void fill(Exchange exchange) {
        method.setText(exchange.request().method());
        status.show(wireText.status(exchange), WireText.tone(exchange));
        url.setText(wireText.shown(exchange.request().url()));
        facts.setText(wireText.texts()
                        .get(
                                "wire.facts",
                                wireText.time(exchange.time()),
                                wireText.who(exchange),
                                WireText.millis(exchange),
                                wireText.requestId(exchange))
                + (WireText.isCheck(exchange) ? "\n" + wireText.texts().get("wire.check.why") : ""));
        request.setText(wireText.request(exchange));
        answer.setText(wireText.answer(exchange));
        note(requestNote, exchange.request().body());
        note(
                answerNote,
                exchange.outcome() instanceof ExchangeOutcome.Answered answered ? answered.body() : Body.NOTHING);
        signatureController.show(exchange);
    }

    private void note(Label label, Body body) {
        label.setText(body.whole() ? "" : wireText.texts().get("wire.body." + body.kind(), body.bytes()));
        Visibility.set(label, !body.whole());
    }
}
