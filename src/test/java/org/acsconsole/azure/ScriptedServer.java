package org.acsconsole.azure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** An HTTPS server that answers each request as the test wrote down beforehand, or breaks off, or never answers. */
final class ScriptedServer implements AutoCloseable {

    /** What to do with a request that was read; the connection is kept if it returns true. */
    interface Reaction {
        boolean to(Socket connection, ScriptedServer server) throws IOException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final SSLServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Reaction> script = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final CountDownLatch leftByClient = new CountDownLatch(1);

    ScriptedServer(SSLContext tls) {
        try {
            socket = (SSLServerSocket)
                    tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI endpoint() {
        return URI.create("https://localhost:" + socket.getLocalPort());
    }

    ScriptedServer then(Reaction reaction) {
        script.add(reaction);
        return this;
    }

    /** The head and body of each request, as read. */
    List<String> requests() {
        return requests;
    }

    void awaitSilence() throws InterruptedException {
        if (!silence.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no request came");
        }
    }

    boolean clientLeaves() throws InterruptedException {
        return leftByClient.await(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
        threads.shutdownNow();
    }

    static Reaction answer(int status, String body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (status != 204) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        if (!head.toString().contains("Content-Type")) {
            head.append("Content-Type: application/json; charset=utf-8\r\n");
        }
        return text(head + "\r\n" + body, true);
    }

    /** Nobody can connect any more when this answer comes. */
    static Reaction lastAnswer(int status) {
        return (connection, server) -> {
            server.socket.close();
            answer(status, "").to(connection, server);
            return false;
        };
    }

    /** Closes before a word of an answer. */
    static Reaction hangUp() {
        return text("", false);
    }

    /** Promises more than it sends. */
    static Reaction half(int status) {
        return text("HTTP/1.1 " + status + " Said\r\nContent-Length: 1000\r\n\r\n{\"identity\":", false);
    }

    static Reaction reset() {
        return (connection, server) -> {
            connection.setSoLinger(true, 0);
            return false;
        };
    }

    /** Never answers, and reports when the client goes away. */
    static Reaction silence() {
        return (connection, server) -> {
            server.silence.countDown();
            try {
                while (connection.getInputStream().read() >= 0) {
                    // the client sends nothing more than that it leaves
                }
            } catch (IOException e) {
                // a reset is a way to leave
            }
            server.leftByClient.countDown();
            return false;
        };
    }

    private static Reaction text(String text, boolean keep) {
        return (connection, server) -> {
            connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
            return keep;
        };
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            boolean keep = true;
            while (keep && read(in)) {
                Reaction next = script.poll();
                keep = next != null && next.to(connection, this);
            }
        } catch (IOException e) {
            leftByClient.countDown();
        }
    }

    private boolean read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        requests.add(head + new String(body, StandardCharsets.UTF_8));
        return true;
    }
}
