package org.acsconsole.bench;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.acsconsole.azure.TestAuthority;
import org.acsconsole.workshop.WorkshopForTests;

/**
 * Creates of identities, answered by the workshop service, which checks the signature and writes to disk, and by a bare server
 * that answers the same bytes. The client sends one request, signed once, again and again over 16 connections.
 */
record SignedCreates(int count, int rounds) {

    private static final int AT_A_TIME = 16;

    void run(Bench bench) {
        TestAuthority authority = new TestAuthority();
        try (WorkshopForTests workshop = WorkshopForTests.start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String pem = authority.pem() + Files.readString(workshop.caCertificate());
            byte[] request = SignedRequest.create(workshop.accessKey());
            WireClient.Answer answer = oneAnswer(workshop.port(), pem, request);
            HttpsServer bare = bareServer(authority, answer, threads);
            try {
                measure(bench, workshop.port(), bare.getAddress().getPort(), pem, request);
            } finally {
                bare.stop(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Bench bench, int workshopPort, int barePort, String pem, byte[] request) {
        try (Clients toWorkshop = new Clients(workshopPort, pem);
                Clients toBare = new Clients(barePort, pem)) {
            toWorkshop.creates(count, request);
            toBare.creates(count, request);
            Rounds rates =
                    Rounds.of(rounds, () -> toWorkshop.creates(count, request), () -> toBare.creates(count, request));
            bench.print(
                    "creates: %.0f/s of the workshop service, %.0f/s of a bare HttpsServer: ratio %.2f (aim: at least 0.6)"
                            .formatted(rates.medianA(), rates.medianB(), rates.ratio()));
        }
    }

    private static WireClient.Answer oneAnswer(int port, String pem, byte[] request) {
        try (WireClient client = new WireClient(port, pem)) {
            return client.send(request);
        }
    }

    private static HttpsServer bareServer(TestAuthority authority, WireClient.Answer answer, ExecutorService threads)
            throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), AT_A_TIME);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.serverFor("localhost")));
        server.setExecutor(threads);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }

    /** Sixteen connections that stay open. */
    private static final class Clients implements AutoCloseable {

        private final List<WireClient> clients = new ArrayList<>();

        Clients(int port, String pem) {
            for (int i = 0; i < AT_A_TIME; i++) {
                clients.add(new WireClient(port, pem));
            }
        }

        double creates(int count, byte[] request) {
            return Crowd.perSecond(count, AT_A_TIME, worker -> {
                WireClient.Answer answer = clients.get(worker).send(request);
                if (answer.status() != 201) {
                    throw new IllegalStateException(answer.status() + " " + answer.body());
                }
            });
        }

        @Override
        public void close() {
            clients.forEach(WireClient::close);
        }
    }
}
