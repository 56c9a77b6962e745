package org.acsconsole.ui.wire;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Exchange;

/**
 * Which exchanges are listed.
 *
 * @param text words that must all be found, without regard to case; one of three digits is a status, and found as that alone
 */
record WireFilter(Part part, String text) {

    /** The quick choices. What lets the console in is not an error, though the service must refuse it. */
    enum Part {
        ALL,
        ERRORS,
        CONSOLE,
        ATTENDEES
    }

    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

    static final WireFilter EVERYTHING = new WireFilter(Part.ALL, "");

    WireFilter with(Part newPart) {
        return new WireFilter(newPart, text);
    }

    WireFilter with(String newText) {
        return new WireFilter(part, newText);
    }

    /** @param searchText all that the user may search the exchange by */
    boolean lists(Exchange exchange, Function<Exchange, String> searchText) {
        return isOfPart(exchange) && (text.isBlank() || containsAll(exchange, searchText.apply(exchange)));
    }

    private boolean isOfPart(Exchange exchange) {
        return switch (part) {
            case ALL -> true;
            case ERRORS -> exchange.outcome().failed() && !WireText.isPassedCheck(exchange);
            case CONSOLE -> exchange.caller().kind() == Caller.Kind.CONSOLE;
            case ATTENDEES -> exchange.caller().kind() == Caller.Kind.ATTENDEE;
        };
    }

    private boolean containsAll(Exchange exchange, String searchText) {
        String searched = searchText.toLowerCase(Locale.ROOT);
        String status = exchange.status().map(String::valueOf).orElse("");
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(word -> STATUS.matcher(word).matches() ? word.equals(status) : searched.contains(word));
    }
}
