package org.acsconsole.workshop.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;

/**
 * A connection whose requests must bring their headers in time, be it byte by byte; the body is the body reader's.
 *
 * <p>The server itself knows only idle times. A request that comes whole costs nothing here.
 */
final class TimedConnection extends HttpConnection {

    private static final Set<HttpParser.State> MID_HEADER = EnumSet.of(
            HttpParser.State.METHOD,
            HttpParser.State.SPACE1,
            HttpParser.State.URI,
            HttpParser.State.SPACE2,
            HttpParser.State.REQUEST_VERSION,
            HttpParser.State.HEADER);

    private final long limitMillis;
    private final AtomicBoolean watched = new AtomicBoolean();

    private TimedConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint, long limitMillis) {
        super(configuration, connector, endPoint);
        this.limitMillis = limitMillis;
    }

    @Override
    public void onFillable() {
        super.onFillable();
        if (isMidHeader() && watched.compareAndSet(false, true)) {
            watch();
        }
    }

    private void watch() {
        long requestsBefore = getMessagesIn();
        getConnector()
                .getScheduler()
                .schedule(() -> endUnlessMoved(requestsBefore), limitMillis, TimeUnit.MILLISECONDS);
    }

    private void endUnlessMoved(long requestsBefore) {
        if (!isMidHeader()) {
            watched.set(false);
        } else if (getMessagesIn() != requestsBefore) {
            watch();
        } else {
            byte[] body = ErrorBody.of(BodyReader.tooSlow());
            String answer = "HTTP/1.1 408 Request Timeout\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length + "\r\nConnection: close\r\n\r\n" + new String(body, StandardCharsets.US_ASCII);
            getEndPoint()
                    .write(Callback.from(this::hangUp), ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** Not by the connection's own close, which would answer once more. */
    private void hangUp() {
        getEndPoint().shutdownOutput();
        getEndPoint().close();
    }

    private boolean isMidHeader() {
        return MID_HEADER.contains(getParser().getState()) && getEndPoint().isOpen();
    }

    /** Makes such connections. */
    static final class Factory extends HttpConnectionFactory {

        private final HttpLimits limits;

        Factory(HttpConfiguration configuration, HttpLimits limits) {
            super(configuration);
            this.limits = limits;
        }

        @Override
        public Connection newConnection(Connector connector, EndPoint endPoint) {
            return configure(
                    new TimedConnection(
                            getHttpConfiguration(),
                            connector,
                            endPoint,
                            limits.requestTime().toMillis()),
                    connector,
                    endPoint);
        }
    }
}
