package org.acsconsole.ui.wire;

import java.util.Locale;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Exchange;

/**
 * Which exchanges are listed.
 *
 * @param text words that must all be found, without regard to case
 */
record WireFilter(Part part, String text) {

    /** The quick choices. */
    enum Part {
        ALL,
        ERRORS,
        CONSOLE,
        ATTENDEES
    }

    static final WireFilter EVERYTHING = new WireFilter(Part.ALL, "");

    WireFilter with(Part newPart) {
        return new WireFilter(newPart, text);
    }

    WireFilter with(String newText) {
        return new WireFilter(part, newText);
    }

    /** @param who the caller in a person's words */
    boolean lists(Exchange exchange, String who) {
        return isOfPart(exchange) && (text.isBlank() || hasWords(exchange, who));
    }

    private boolean isOfPart(Exchange exchange) {
        return switch (part) {
            case ALL -> true;
            case ERRORS -> exchange.outcome().failed();
            case CONSOLE -> exchange.caller().kind() == Caller.Kind.CONSOLE;
            case ATTENDEES -> exchange.caller().kind() == Caller.Kind.ATTENDEE;
        };
    }

    private boolean hasWords(Exchange exchange, String who) {
        String status = exchange.status().map(String::valueOf).orElse("");
        String searched = String.join(
                        "\n",
                        exchange.request().method(),
                        exchange.request().target(),
                        status,
                        exchange.requestId(),
                        who)
                .toLowerCase(Locale.ROOT);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
