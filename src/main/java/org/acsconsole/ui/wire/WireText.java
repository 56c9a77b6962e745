package org.acsconsole.ui.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableBooleanValue;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.ui.control.CellText;
import org.acsconsole.ui.text.ReasonText;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Tone;
import org.acsconsole.wire.Body;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.ExchangeOutcome;
import org.acsconsole.wire.Header;
import org.acsconsole.wire.PrettyJson;

/** Formats exchanges; while the console is presented, without the IDs in them. */
final class WireText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int EXACT_BELOW = 10;

    private static final String CHECK = "/identities/" + IdentityId.NOBODY + "/:revokeAccessTokens";

    private static final Pattern PASSED = Pattern.compile("\"code\"\\s*:\\s*\"Identity(?:NotOwned|NotFound)\"");

    private static final Pattern HOST = Pattern.compile("^https?://(.*?)(?:\\.communication\\.azure\\.[a-z]+)?/?$");

    private final Texts texts;
    private final ZoneId zone;
    private final ObservableBooleanValue presenting;
    private final ShownIds ids;

    WireText(Texts texts, ZoneId zone, ObservableBooleanValue presenting) {
        this.texts = texts;
        this.zone = zone;
        this.presenting = presenting;
        this.ids = new ShownIds(presenting);
    }

    Texts texts() {
        return texts;
    }

    /** The time of day with milliseconds. */
    String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    /** The time of day to the second. */
    String second(Instant time) {
        return SECOND.format(time.atZone(zone));
    }

    /** Whose call it is, then the program that made it. */
    String who(Caller caller) {
        String kind = texts.get("wire.who." + caller.kind());
        String program = caller.kind() == Caller.Kind.CONSOLE ? kind : caller.name();
        String who = caller.attendee().isEmpty() ? kind : caller.attendee();
        return program.isEmpty() || program.equals(who) ? who : who + " · " + program;
    }

    /** Who sent it, and whether the console only wanted to know if it is let in. */
    String who(Exchange exchange) {
        String who = who(exchange.caller());
        return isCheck(exchange) ? who + " · " + texts.get("wire.check") : who;
    }

    /** What the console sends when a profile is opened: a revoke for an identity that belongs to no resource. */
    static boolean isCheck(Exchange exchange) {
        return exchange.caller().kind() == Caller.Kind.CONSOLE
                && exchange.request().path().replace("%3A", ":").endsWith(CHECK);
    }

    /** A check that is refused because the identity is nobody's, and so was signed with the right key. */
    static boolean isPassedCheck(Exchange exchange) {
        return isCheck(exchange)
                && exchange.outcome() instanceof ExchangeOutcome.Answered answered
                && PASSED.matcher(answered.body().text()).find();
    }

    /** The path without its query, and of an identity only the end, so that a column has room for what is done to it. */
    String path(Exchange exchange) {
        return isCheck(exchange) ? texts.get("wire.check.path", endOf(exchange)) : endOf(exchange);
    }

    private String endOf(Exchange exchange) {
        String path = ids.endsIn(exchange.request().path());
        String shown = path.contains("/:") ? path.substring(Math.max(0, path.indexOf('…'))) : path;
        return presenting.get() ? ids.inText(shown) : shown;
    }

    /** The path as above, with the whole URL as its help. */
    CellText pathWithUrl(Exchange exchange) {
        return CellText.of(path(exchange)).withHelp(shown(exchange.request().url()));
    }

    /** Which service it went to, without what all resources' names end in. */
    static String host(Exchange exchange) {
        return HOST.matcher(exchange.request().origin()).replaceFirst("$1");
    }

    /** Method and path, with only the verb of an identity's path: {@code POST …:revokeAccessTokens}. */
    String shortRequest(Exchange exchange) {
        String path = endOf(exchange);
        int verb = path.lastIndexOf("/:");
        String request = exchange.request().method() + " " + (verb < 0 ? path : "…" + path.substring(verb + 1));
        return isCheck(exchange) ? texts.get("wire.check.path", request) : request;
    }

    String status(Exchange exchange) {
        return exchange.status().map(String::valueOf).orElseGet(() -> texts.get("wire.unanswered"));
    }

    /** The status, or why there is none. */
    String outcome(Exchange exchange) {
        return exchange.outcome() instanceof ExchangeOutcome.Unanswered unanswered
                ? whyNone(unanswered.reason(), texts)
                : status(exchange);
    }

    /** The status in its colour, with help on why there is none, or why an error is none. */
    CellText pill(Exchange exchange) {
        String help = isPassedCheck(exchange) ? texts.get("wire.check.why") : outcome(exchange);
        return CellText.pill(status(exchange), tone(exchange)).withHelp(help);
    }

    static Tone tone(Exchange exchange) {
        int status = exchange.status().orElse(Integer.MAX_VALUE);
        if (isPassedCheck(exchange)) {
            return Tone.NEUTRAL;
        }
        if (status >= 500) {
            return Tone.DANGER;
        }
        if (status >= 400) {
            return Tone.WARNING;
        }
        return status >= 300 ? Tone.NEUTRAL : Tone.SUCCESS;
    }

    /** Milliseconds, with a decimal where they are few. */
    static String millis(Exchange exchange) {
        double millis = exchange.outcome().took().toNanos() / 1e6;
        return millis < EXACT_BELOW ? String.format(Locale.ROOT, "%.1f", millis) : String.valueOf(Math.round(millis));
    }

    String requestId(Exchange exchange) {
        return ids.request(exchange.requestId());
    }

    /** The request as HTTP has it: start line, headers, body. */
    String request(Exchange exchange) {
        return shown(exchange.request().method() + " " + exchange.request().target() + "\n"
                + message(exchange.request().headers(), exchange.request().body()));
    }

    /** The answer as HTTP has it, or why there is none. */
    String answer(Exchange exchange) {
        return switch (exchange.outcome()) {
            case ExchangeOutcome.Answered answered ->
                shown(answered.status() + "\n" + message(answered.headers(), answered.body()));
            case ExchangeOutcome.Unanswered unanswered -> whyNone(unanswered.reason(), texts);
        };
    }

    /** Why no answer came, as a sentence. */
    static String whyNone(Reason<TransportProblem> reason, Texts texts) {
        return texts.get("wire.unanswered.because", ReasonText.of(reason, texts));
    }

    /** All that the user may find the exchange by: what its row shows, its whole target and request ID, and why it has no answer. */
    String searchText(Exchange exchange) {
        return String.join(
                "\n",
                exchange.request().method(),
                exchange.request().target(),
                status(exchange),
                exchange.requestId(),
                who(exchange),
                exchange.outcome() instanceof ExchangeOutcome.Unanswered unanswered
                        ? whyNone(unanswered.reason(), texts)
                        : "");
    }

    /** Any text of the wire as it may be shown now. */
    String shown(String text) {
        return ids.inText(text);
    }

    private String message(List<Header> headers, Body body) {
        StringBuilder text = new StringBuilder();
        for (Header header : headers) {
            boolean namesRequest = Exchange.REQUEST_IDS.stream().anyMatch(header.name()::equalsIgnoreCase);
            text.append(header.name())
                    .append(": ")
                    .append(namesRequest ? ids.request(header.value()) : header.value())
                    .append('\n');
        }
        String pretty = PrettyJson.of(body);
        return pretty.isEmpty()
                ? text.toString()
                : text.append('\n').append(pretty).toString();
    }
}
