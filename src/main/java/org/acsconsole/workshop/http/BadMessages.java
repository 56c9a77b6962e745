package org.acsconsole.workshop.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers in the service's error shape what the server refuses before it becomes a call. */
final class BadMessages implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer given ? given : 500;
        if (status >= 500) { // our own handler answers its failures itself: what the server fails at is the request's
            // fault
            status = HttpStatus.BAD_REQUEST_400;
        }
        Refusal refusal = new Refusal(status, code(status), HttpStatus.getMessage(status) + ".");
        HttpAnswer answer = HttpAnswer.of(refusal);
        AnswerWriter.prepare(request, response, answer);
        AnswerWriter.write(response, answer, Callback.from(() -> drain(request, callback), callback::failed));
        return true;
    }

    /** The connection is closed then; closed with something unread, it would be reset, and the answer might be lost. */
    private static void drain(Request request, Callback callback) {
        new RequestDrain(request.getConnectionMetaData().getConnection().getEndPoint()).drain();
        callback.succeeded();
    }

    private static String code(int status) {
        return HttpStatus.getMessage(status).replaceAll("[^A-Za-z]", "");
    }
}
