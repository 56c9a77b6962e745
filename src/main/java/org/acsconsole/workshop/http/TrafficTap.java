package org.acsconsole.workshop.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/** Reports to the listener each request that was answered. */
final class TrafficTap {

    private final Traffic.Listener listener;

    TrafficTap(Traffic.Listener listener) {
        this.listener = listener;
    }

    /**
     * Reports one exchange.
     *
     * @param call null where the request could not be read
     * @param body of the request, as far as it is kept
     * @param answer null where the connection is ended without one
     */
    void report(Request request, @Nullable HttpCall call, byte[] body, Response response, @Nullable HttpAnswer answer) {
        if (listener.equals(Traffic.Listener.NOBODY)) {
            return;
        }
        String target = request.getHttpURI().getPathQuery();
        listener.exchanged(new Traffic(
                Instant.ofEpochMilli(Request.getTimeStamp(request)),
                Duration.ofNanos(NanoTime.since(request.getBeginNanoTime())),
                new Traffic.Sent(
                        port(request),
                        request.getMethod(),
                        target == null ? "" : target,
                        fields(request.getHeaders()),
                        body),
                answer == null
                        ? null
                        : new Traffic.Returned(answer.status(), fields(response.getHeaders()), answer.body()),
                call == null ? null : signature(call)));
    }

    private static @Nullable CheckedSignature signature(HttpCall call) {
        Supplier<CheckedSignature> checked = call.checked().get();
        return checked == null ? null : checked.get();
    }

    private static int port(Request request) {
        return request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress address
                ? address.getPort()
                : 0;
    }

    private static List<Traffic.Field> fields(HttpFields headers) {
        return headers.stream()
                .map(field -> new Traffic.Field(field.getName(), String.valueOf(field.getValue())))
                .toList();
    }
}
