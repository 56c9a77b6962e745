package org.acsconsole.ui.workshop;

import java.util.function.Predicate;
import org.acsconsole.identity.Operation;
import org.acsconsole.tour.StepAction;
import org.acsconsole.tour.Tour;
import org.acsconsole.wire.Caller;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Request;

/** Selects the exchanges that a step of the tour made: what it sends, from this context, while it went on. */
final class StepExchanges {

    private StepExchanges() {}

    /** Those of the shown step, as it was last pressed. */
    static Predicate<Exchange> of(Progress progress) {
        Tour tour = progress.tour();
        return progress.pressed(tour.shown())
                .map(span -> of(tour.step().action(), span))
                .orElse(exchange -> false);
    }

    static Predicate<Exchange> of(StepAction action, Span pressed) {
        return exchange -> exchange.caller().kind() == Caller.Kind.CONSOLE
                && pressed.has(exchange.time())
                && sent(action, exchange.request());
    }

    private static boolean sent(StepAction action, Request request) {
        return switch (action) {
            case StepAction.Perform perform -> sent(perform.operation(), request);
            case StepAction.CleanUp cleanUp -> sent(Operation.DELETE, request);
            case StepAction.Advance advance -> false;
            case StepAction.Expire expire -> false;
        };
    }

    private static boolean sent(Operation operation, Request request) {
        return switch (operation) {
            case CREATE, CREATE_WITH_TOKEN -> is(request, "POST", "/identities");
            case ISSUE -> is(request, "POST", "/:issueAccessToken");
            case TRY -> is(request, "GET", "/chat/threads");
            case REVOKE -> is(request, "POST", "/:revokeAccessTokens");
            case DELETE -> is(request, "DELETE", "");
            case EXCHANGE, ADD, IMPORT, EDIT, FORGET, SEE, RESET, DAMAGED -> false;
        };
    }

    private static boolean is(Request request, String method, String end) {
        return request.method().equals(method) && request.path().endsWith(end);
    }
}
