package org.acsconsole.ui.wire;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.Curl;
import org.acsconsole.wire.Exchange;

/** What can be copied of an exchange. */
enum ExchangeCopies {
    CURL {
        @Override
        String of(Exchange exchange) {
            return Curl.of(exchange);
        }
    },
    REQUEST_ID {
        @Override
        String of(Exchange exchange) {
            return exchange.requestId();
        }
    };

    /** Says that it was copied. */
    String announcement(Texts texts) {
        return texts.get("wire.copied." + this);
    }

    abstract String of(Exchange exchange);

    /** Puts it on the clipboard; on the window's thread. */
    void copy(Exchange exchange) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, of(exchange)));
    }
}
