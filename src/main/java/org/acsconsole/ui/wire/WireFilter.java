package org.acsconsole.ui.wire;

import java.util.Locale;
import java.util.function.Function;
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

    /** @param words all that a person may seek the exchange by */
    boolean lists(Exchange exchange, Function<Exchange, String> words) {
        return isOfPart(exchange) && (text.isBlank() || hasWords(words.apply(exchange)));
    }

    private boolean isOfPart(Exchange exchange) {
        return switch (part) {
            case ALL -> true;
            case ERRORS -> exchange.outcome().failed();
            case CONSOLE -> exchange.caller().kind() == Caller.Kind.CONSOLE;
            case ATTENDEES -> exchange.caller().kind() == Caller.Kind.ATTENDEE;
        };
    }

    private boolean hasWords(String words) {
        String searched = words.toLowerCase(Locale.ROOT);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
