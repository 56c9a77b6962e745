package org.acsconsole.ui.wire;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.wire.Exchange;

/** An exchange on one line: what was asked, the status, and how long it took. */
final class ExchangeLine extends HBox {

    ExchangeLine(Exchange exchange, WireText words) {
        getStyleClass().add("row");
        Label request = new Label(words.shortRequest(exchange));
        request.getStyleClass().add("mono");
        request.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        request.setMinWidth(0);
        Pill status = new Pill(words.status(exchange), WireText.tone(exchange));
        status.setMinWidth(USE_PREF_SIZE);
        Label took = new Label(WireText.millis(exchange) + " ms");
        took.getStyleClass().add("muted");
        took.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(request, status, took);
    }
}
