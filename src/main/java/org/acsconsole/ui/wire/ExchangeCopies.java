package org.acsconsole.ui.wire;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.wire.Curl;
import org.acsconsole.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** What can be copied of an exchange. */
enum ExchangeCopies {
    CURL("wire.copy.curl", null) {
        @Override
        String of(Exchange exchange) {
            return Curl.of(exchange);
        }
    },
    REQUEST_ID("wire.copy.request-id", Shortcut.COPY_ID) {
        @Override
        String of(Exchange exchange) {
            return exchange.requestId();
        }
    };

    private final String key;
    private final @Nullable Shortcut shortcut;

    ExchangeCopies(String key, @Nullable Shortcut shortcut) {
        this.key = key;
        this.shortcut = shortcut;
    }

    abstract String of(Exchange exchange);

    /**
     * Puts it on the clipboard.
     *
     * @param announce accepts what was done, for the status bar
     */
    Action<@Nullable Exchange> action(Texts texts, Consumer<String> announce) {
        return new Action<>(key, shortcut, this::why, exchange -> {
            if (exchange != null) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, of(exchange)));
                announce.accept(texts.get("wire.copied." + this));
            }
        });
    }

    private Optional<String> why(@Nullable Exchange exchange) {
        if (exchange == null) {
            return Optional.of("row.why.none");
        }
        return of(exchange).isEmpty() ? Optional.of("row.without.request") : Optional.empty();
    }
}
