package org.acsconsole.workshop.http;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTPS server: on 127.0.0.1 and, where the computer has it, on ::1, at one and the same port; and, while it is opened to
 * others, on addresses that other computers can reach, with a certificate of their own.
 */
public final class HttpsServer implements AutoCloseable {

    private static final int TRIES_FOR_A_COMMON_PORT = 20;
    private static final int HEADER_BYTES = 16 << 10;

    private final Server server;
    private final HttpLimits limits;
    private final SslContextFactory.Server loopbackKeys;
    private final int port;
    private final List<ServerConnector> opened = new ArrayList<>();

    private HttpsServer(int wantedPort, KeyStore keys, HttpLimits limits) throws IOException {
        this.limits = limits;
        QueuedThreadPool threads = new QueuedThreadPool(16, 4);
        threads.setName("workshop");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        server.setStopTimeout(limits.stopTime().toMillis());
        server.setErrorHandler(new BadMessages());
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        loopbackKeys = tls(keys);
        List<ServerConnector> connectors = bind(loopback(), wantedPort, loopbackKeys);
        connectors.forEach(server::addConnector);
        port = connectors.getFirst().getLocalPort();
    }

    /**
     * Takes the port; nobody is answered before {@link #start}.
     *
     * @param port 0 for any free one
     * @throws BindException if the port is in use
     */
    public static HttpsServer bind(int port, KeyStore keys, HttpLimits limits) throws IOException {
        return new HttpsServer(port, keys, limits);
    }

    /** Starts to serve. */
    public void start(Service service, Traffic.Listener listener) throws IOException {
        server.setHandler(new GracefulHandler(new RequestLoop(service, limits, listener)));
        try {
            server.start();
        } catch (Exception e) { // what the server declares
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Listens on these addresses too, all at one port: that of loopback, or another one where that is in use. What was opened
     * before is closed first.
     *
     * @param keys with the certificate for these addresses
     * @return the port
     */
    public synchronized int open(List<InetAddress> addresses, KeyStore keys) throws IOException {
        closeOpened();
        List<String> hosts = addresses.stream().map(InetAddress::getHostAddress).toList();
        SslContextFactory.Server tls = tls(keys);
        List<ServerConnector> connectors;
        try {
            connectors = bind(hosts, port, tls);
        } catch (BindException inUse) {
            connectors = bind(hosts, 0, tls);
        }
        for (ServerConnector each : connectors) {
            each.addBean(new NetworkConnectionLimit(limits.connections(), each));
            server.addConnector(each);
            opened.add(each);
        }
        try {
            for (ServerConnector each : connectors) {
                each.start();
            }
        } catch (Exception e) { // what a connector declares
            closeOpened();
            throw new IOException(e.getMessage(), e);
        }
        return connectors.getFirst().getLocalPort();
    }

    /** Listens on loopback alone again, and ends the connections that came by other addresses. */
    public synchronized void closeOpened() {
        for (ServerConnector each : opened) {
            server.removeConnector(each);
            try {
                each.stop();
            } catch (Exception e) { // what a connector declares
                throw new IllegalStateException("a connector did not stop", e);
            } finally {
                each.close();
            }
        }
        opened.clear();
    }

    /** From the next connection on, serves loopback with these. */
    public void renew(KeyStore keys) {
        try {
            loopbackKeys.reload(factory -> factory.setKeyStore(keys));
        } catch (Exception e) { // what the factory declares
            throw new IllegalStateException("the new certificate cannot be used", e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            closeOpened();
            server.stop();
            for (Connector each : server.getConnectors()) {
                ((ServerConnector) each).close(); // one that never started keeps its port else
            }
        } catch (Exception e) { // what the server declares
            throw new IllegalStateException("the HTTPS server did not stop within " + limits.stopTime(), e);
        }
    }

    private static SslContextFactory.Server tls(KeyStore keys) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(keys);
        tls.setKeyStorePassword("");
        tls.setSniRequired(false);
        return tls;
    }

    private List<ServerConnector> bind(List<String> hosts, int wantedPort, SslContextFactory.Server tls)
            throws IOException {
        for (int tries = 1; ; tries++) {
            List<ServerConnector> bound = new ArrayList<>();
            try {
                for (String host : hosts) {
                    ServerConnector next = connector(
                            host,
                            bound.isEmpty() ? wantedPort : bound.getFirst().getLocalPort(),
                            tls);
                    open(next);
                    bound.add(next);
                }
                return bound;
            } catch (IOException e) {
                bound.forEach(ServerConnector::close);
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

    private static List<String> loopback() throws SocketException {
        boolean hasIpv6 = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress());
        return hasIpv6 ? List.of("127.0.0.1", "::1") : List.of("127.0.0.1");
    }
}
