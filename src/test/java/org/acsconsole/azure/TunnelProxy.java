package org.acsconsole.azure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP proxy for tunnels, which answers each CONNECT with a status, and leads those with 200 to one server of the tests. */
public final class TunnelProxy implements AutoCloseable {

    private final ServerSocket socket;
    private final Function<String, Integer> status;
    private final URI target;
    private volatile String challenge = "Basic realm=\"corp\"";
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param status the answer to a request's head
     * @param target where all tunnels lead
     */
    public TunnelProxy(Function<String, Integer> status, URI target) {
        this.status = status;
        this.target = target;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved("127.0.0.1", socket.getLocalPort());
    }

    /** From now on it wants to know who asks in this way. */
    void wanting(String newChallenge) {
        challenge = newChallenge;
    }

    /** The head of each request, as read. */
    public List<String> heads() {
        return heads;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1), 1);
            StringBuilder head = new StringBuilder();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.append(line).append('\n');
            }
            if (head.isEmpty()) {
                return;
            }
            heads.add(head.toString());
            answer(client, status.apply(head.toString()));
        } catch (IOException e) {
            // one side left
        }
    }

    private void answer(Socket client, int code) throws IOException {
        String wants = code == 407 ? "Proxy-Authenticate: " + challenge + "\r\n" : "";
        String end = code == 200 ? "\r\n" : wants + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(("HTTP/1.1 " + code + " Said\r\n" + end).getBytes(StandardCharsets.ISO_8859_1));
        if (code != 200) {
            return;
        }
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            open.add(server);
            threads.execute(() -> pipe(server, client));
            pipe(client, server);
        }
    }

    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one side left
        }
    }
}
