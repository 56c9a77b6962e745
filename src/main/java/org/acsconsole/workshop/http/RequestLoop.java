package org.acsconsole.workshop.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.ConnectionMetaData;
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

    /** The share of the memory that long bodies may have together; each is held three times while it is read. */
    private static final long ROOM_SHARE = 10;

    private final Service service;
    private final HttpLimits limits;
    private final Semaphore room;
    private final TrafficTap tap;

    RequestLoop(Service service, HttpLimits limits, Traffic.Listener listener) {
        this.service = service;
        this.limits = limits;
        this.room = new Semaphore(
                (int) Math.clamp(Runtime.getRuntime().maxMemory() / ROOM_SHARE, 2L * limits.bodyBytes(), 64L << 20));
        this.tap = new TrafficTap(listener);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        BodyReader body = new BodyReader(request, limits, room);
        try {
            AtomicReference<@Nullable HttpCall> call = new AtomicReference<>();
            switch (outcome(request, response, body, call)) {
                case HttpAnswer answer -> {
                    AnswerWriter.prepare(request, response, answer);
                    report(request, call.get(), body, response, answer);
                    AnswerWriter.write(response, answer, callback);
                }
                case NoResponse silence -> {
                    report(request, call.get(), body, response, null);
                    ConnectionAbort.on(request, silence);
                    callback.failed(new EofException("ended without an answer"));
                }
            }
            return true;
        } finally {
            body.release();
        }
    }

    private HttpOutcome outcome(
            Request request, Response response, BodyReader body, AtomicReference<@Nullable HttpCall> made) {
        try {
            HttpCall call = call(request, body);
            made.set(call);
            HttpOutcome outcome = service.answer(call);
            finish(body, response);
            return outcome;
        } catch (Refusal refusal) {
            return afterTheBody(refusal, body, response);
        } catch (Exception e) { // the request loop: whatever went wrong, the client gets an answer
            LOG.error("{} failed", request.getMethod(), e);
            return afterTheBody(new Refusal(500, "InternalServerError", "Internal server error."), body, response);
        }
    }

    private static HttpOutcome afterTheBody(Refusal refusal, BodyReader body, Response response) {
        try {
            finish(body, response);
            return HttpAnswer.of(refusal);
        } catch (Refusal ofTheBody) {
            return HttpAnswer.of(ofTheBody);
        }
    }

    private static void finish(BodyReader body, Response response) {
        try {
            body.finish();
        } catch (Refusal refusal) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            throw refusal;
        }
    }

    /** Before the answer is sent: then the client cannot know of it earlier than the listener. */
    private void report(
            Request request, @Nullable HttpCall call, BodyReader body, Response response, @Nullable HttpAnswer answer) {
        try {
            tap.report(request, call, body.kept(), response, answer);
        } catch (RuntimeException e) { // the request loop: a listener that fails does not cost a client its answer
            LOG.error("the listener failed", e);
        }
    }

    private static HttpCall call(Request request, BodyReader body) {
        HttpFields headers = request.getHeaders();
        String encoding = headers.get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(415, "UnsupportedMediaType", "The body's content encoding is not supported.");
        }
        String target = request.getHttpURI().getPathQuery();
        return new HttpCall(
                request.getMethod(),
                target == null ? "" : target,
                headers::get,
                body,
                peer(request.getConnectionMetaData()),
                new AtomicReference<>());
    }

    /** Whether both ends are loopback addresses: who is on this computer but came by another address is not local. */
    private static boolean isLocal(ConnectionMetaData connection) {
        return isLoopback(connection.getRemoteSocketAddress()) && isLoopback(connection.getLocalSocketAddress());
    }

    private static HttpCall.Peer peer(ConnectionMetaData connection) {
        return new HttpCall.Peer(addressOf(connection.getRemoteSocketAddress()), isLocal(connection));
    }

    private static String addressOf(SocketAddress end) {
        return end instanceof InetSocketAddress address && !address.isUnresolved()
                ? address.getAddress().getHostAddress()
                : "";
    }

    private static boolean isLoopback(SocketAddress end) {
        return end instanceof InetSocketAddress address
                && !address.isUnresolved()
                && address.getAddress().isLoopbackAddress();
    }
}
