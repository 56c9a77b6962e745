package org.acsconsole.workshop.http;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns each request into a call, and whatever comes of it into an answer. */
final class RequestLoop extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLoop.class);

    private final Service service;
    private final HttpLimits limits;
    private final TrafficTap tap;

    RequestLoop(Service service, HttpLimits limits, Traffic.Listener listener) {
        this.service = service;
        this.limits = limits;
        this.tap = new TrafficTap(listener);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        AtomicReference<@Nullable HttpCall> call = new AtomicReference<>();
        switch (outcome(request, response, call)) {
            case HttpAnswer answer -> {
                AnswerWriter.prepare(request, response, answer);
                report(request, call.get(), response, answer);
                AnswerWriter.write(response, answer, callback);
            }
            case NoResponse missing -> {
                report(request, call.get(), response, null);
                ConnectionAbort.on(request, missing);
                callback.failed(new EofException("ended without an answer"));
            }
        }
        return true;
    }

    private HttpOutcome outcome(Request request, Response response, AtomicReference<@Nullable HttpCall> read) {
        try {
            HttpCall call = call(request, response);
            read.set(call);
            return service.answer(call);
        } catch (Refusal refusal) {
            return HttpAnswer.of(refusal);
        } catch (Exception e) { // the request loop: whatever went wrong, the client gets an answer
            LOG.error("{} failed", request.getMethod(), e);
            return HttpAnswer.of(new Refusal(500, "InternalServerError", "Internal server error."));
        }
    }

    /** Before the answer is sent: then the client cannot know of it earlier than the listener. */
    private void report(Request request, @Nullable HttpCall call, Response response, @Nullable HttpAnswer answer) {
        try {
            tap.report(request, call, response, answer);
        } catch (RuntimeException e) { // the request loop: a listener that fails does not cost a client its answer
            LOG.error("the listener failed", e);
        }
    }

    private HttpCall call(Request request, Response response) {
        HttpFields headers = request.getHeaders();
        byte[] body = body(request, response);
        String encoding = headers.get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(415, "UnsupportedMediaType", "The body's content encoding is not supported.");
        }
        String target = request.getHttpURI().getPathQuery();
        return new HttpCall(request.getMethod(), target == null ? "" : target, headers::get, body);
    }

    private byte[] body(Request request, Response response) {
        try {
            return new BodyReader(request, limits).read();
        } catch (Refusal refusal) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            throw refusal;
        }
    }
}
