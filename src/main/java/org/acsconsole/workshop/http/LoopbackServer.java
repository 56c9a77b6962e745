package org.acsconsole.workshop.http;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.security.KeyStore;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTPS server: on 127.0.0.1 and, where the computer has it, on ::1, at one and the same port. */
public final class LoopbackServer implements AutoCloseable {

    private static final int TRIES_FOR_A_COMMON_PORT = 20;
    private static final int HEADER_BYTES = 16 << 10;

    private final Server server;
    private final HttpLimits limits;
    private final int port;

    private LoopbackServer(int wantedPort, KeyStore keys, Service service, HttpLimits limits, Traffic.Listener listener)
            throws IOException {
        this.limits = limits;
        QueuedThreadPool threads = new QueuedThreadPool(16, 4);
        threads.setName("workshop");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        server.setStopTimeout(limits.stopTime().toMillis());
        server.setErrorHandler(new BadMessages());
        server.setHandler(new GracefulHandler(new RequestLoop(service, limits, listener)));
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(keys);
        tls.setKeyStorePassword("");
        tls.setSniRequired(false);
        port = openConnectors(wantedPort, tls);
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any free one
     * @throws BindException if the port is in use
     */
    public static LoopbackServer start(
            int port, KeyStore keys, Service service, HttpLimits limits, Traffic.Listener listener) throws IOException {
        LoopbackServer started = new LoopbackServer(port, keys, service, limits, listener);
        try {
            started.server.start();
        } catch (Exception e) { // what the server declares
            started.close();
            throw new IOException(e.getMessage(), e);
        }
        return started;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // what the server declares
            throw new IllegalStateException("the HTTPS server did not stop within " + limits.stopTime(), e);
        }
    }

    private int openConnectors(int wantedPort, SslContextFactory.Server tls) throws IOException {
        for (int tries = 1; ; tries++) {
            ServerConnector first = connector("127.0.0.1", wantedPort, tls);
            open(first);
            try {
                if (hasIpv6Loopback()) {
                    ServerConnector second = connector("::1", first.getLocalPort(), tls);
                    open(second);
                    server.addConnector(second);
                }
                server.addConnector(first);
                return first.getLocalPort();
            } catch (IOException e) {
                first.close();
                if (wantedPort != 0 || tries == TRIES_FOR_A_COMMON_PORT) {
                    throw e;
                }
            }
        }
    }

    private static void open(ServerConnector connector) throws IOException {
        try {
            connector.open();
        } catch (IOException e) {
            if (e.getCause() instanceof BindException inUse) {
                throw inUse;
            }
            throw e;
        }
    }

    private ServerConnector connector(String host, int port, SslContextFactory.Server tls) {
        TimedConnection.Factory http = new TimedConnection.Factory(configuration(), limits);
        SslConnectionFactory ssl = new SslConnectionFactory(tls, http.getProtocol());
        ssl.setEnsureSecureRequestCustomizer(false); // it refuses hosts that the certificate does not name
        ServerConnector connector = new ServerConnector(server, 1, 1, ssl, http);
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(512);
        connector.setIdleTimeout(Math.max(30_000, limits.requestTime().toMillis()));
        return connector;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setResponseHeaderSize(HEADER_BYTES);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setHttpCompliance(HttpCompliance.RFC9110.with(
                "workshop",
                HttpCompliance.Violation.UNSAFE_HOST_HEADER,
                HttpCompliance.Violation.MISMATCHED_AUTHORITY));
        return configuration;
    }

    private static boolean hasIpv6Loopback() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress());
    }
}
