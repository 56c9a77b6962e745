package org.acsconsole.workshop.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/** Ends a request's connection without an answer. */
final class ConnectionAbort {

    private ConnectionAbort() {}

    static void on(Request request, NoResponse missing) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        switch (missing) {
            case CLOSED -> endPoint.close();
            case RESET -> reset(bottom(endPoint));
        }
    }

    /** Below TLS, which would say good-bye. */
    private static EndPoint bottom(EndPoint endPoint) {
        return endPoint instanceof EndPoint.Wrapper wrapper ? bottom(wrapper.unwrap()) : endPoint;
    }

    /** A socket that must not linger sends RST as it is closed. */
    private static void reset(EndPoint endPoint) {
        try {
            if (endPoint.getTransport() instanceof SocketChannel channel) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            // the peer was faster; closed is closed
        }
        endPoint.close();
    }
}
