package org.acsconsole.ui.workshop;

import java.util.function.Predicate;
import org.acsconsole.tour.Deed;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Request;

/** Tells the exchanges that a step of the tour made: what it sends, from this console, while it went on. */
final class StepExchanges {

    private StepExchanges() {}

    static Predicate<Exchange> of(Deed deed, Span pressed) {
        return exchange -> exchange.caller().kind() == Caller.Kind.CONSOLE
                && pressed.has(exchange.time())
                && sent(deed, exchange.request());
    }

    private static boolean sent(Deed deed, Request request) {
        return switch (deed) {
            case Deed.Create create -> is(request, "POST", "/identities");
            case Deed.CreateWithToken create -> is(request, "POST", "/identities");
            case Deed.Issue issue -> is(request, "POST", "/:issueAccessToken");
            case Deed.Try trial -> is(request, "GET", "/chat/threads");
            case Deed.Revoke revoke -> is(request, "POST", "/:revokeAccessTokens");
            case Deed.Delete delete -> is(request, "DELETE", "");
            case Deed.CleanUp cleanUp -> is(request, "DELETE", "");
            case Deed.Advance advance -> false;
            case Deed.Expire expire -> false;
        };
    }

    private static boolean is(Request request, String method, String end) {
        return request.method().equals(method) && request.path().endsWith(end);
    }
}
