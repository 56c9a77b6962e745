package org.acsconsole.workshop.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.WorkshopUnansweredException;
import org.acsconsole.workshop.protocol.ControlJson;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.jspecify.annotations.Nullable;

/** Requests with the control key, and their answers. */
final class ControlHttp implements AutoCloseable {

    /** By this a record of requests tells the console from others. */
    private static final String CONSOLE = "acs-identity-console";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final URI base;
    private final String authorization;

    private ControlHttp(HttpClient client, URI base, String authorization) {
        this.client = client;
        this.base = base;
        this.authorization = authorization;
    }

    static ControlHttp to(WorkshopAddress address) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(LONGEST_WAIT)
                .sslContext(trusting(address.caCertificate()))
                .build();
        return new ControlHttp(client, address.endpoint().resolve("_workshop/"), "Bearer " + address.controlKey());
    }

    <T> T get(String endpoint, Class<T> answer) {
        return read(exchange(request("GET", endpoint, null)), answer);
    }

    String text(String endpoint) {
        return new String(accepted(exchange(request("GET", endpoint, null))), StandardCharsets.UTF_8);
    }

    /** Empty where the service says that it knows no such thing. */
    <T> Optional<T> find(String endpoint, Class<T> answer) {
        HttpResponse<byte[]> response = exchange(request("GET", endpoint, null));
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(read(response, answer));
    }

    <T> T send(String method, String endpoint, @Nullable Object body, Class<T> answer) {
        return read(exchange(request(method, endpoint, body)), answer);
    }

    /** Posts a form to another place of the service, without the control key, and returns that text of the answer. */
    String posted(String path, Map<String, String> form, String field) {
        String body = form.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(LONGEST_WAIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", CONSOLE)
                .POST(BodyPublishers.ofString(body))
                .build();
        return read(exchange(request), JsonNode.class).path(field).asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(String method, String endpoint, @Nullable Object body) {
        BodyPublisher publisher =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(ControlJson.write(body));
        return HttpRequest.newBuilder(base.resolve(endpoint))
                .timeout(LONGEST_WAIT)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw neverSent(e)
                    ? new WorkshopException(e, WorkshopProblem.SILENT, base.getAuthority())
                    : unanswered(request, e, WorkshopProblem.SILENT, base.getAuthority());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(request, e, WorkshopProblem.NOT_WAITED_FOR);
        }
    }

    private static boolean neverSent(IOException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectException
                        || cause instanceof HttpConnectTimeoutException
                        || cause instanceof SSLHandshakeException);
    }

    private static WorkshopException unanswered(
            HttpRequest request, Exception cause, WorkshopProblem problem, String... values) {
        return request.method().equals("GET")
                ? new WorkshopException(cause, problem, values)
                : new WorkshopUnansweredException(cause, problem, values);
    }

    private static <T> T read(HttpResponse<byte[]> response, Class<T> type) {
        byte[] body = accepted(response);
        try {
            return ControlJson.read(body, type);
        } catch (InvalidFormatException e) {
            throw new WorkshopException(
                    e,
                    e.getTargetType() == FaultKind.class
                            ? WorkshopProblem.FAULTS_UNKNOWN
                            : WorkshopProblem.ANSWER_UNREADABLE);
        } catch (IOException e) {
            throw new WorkshopException(e, WorkshopProblem.ANSWER_UNREADABLE);
        }
    }

    private static byte[] accepted(HttpResponse<byte[]> response) {
        if (response.statusCode() < 400) {
            return response.body();
        }
        try {
            JsonNode body = ControlJson.read(response.body(), JsonNode.class);
            throw new WorkshopException(
                    WorkshopProblem.REFUSED, body.path("error").path("message").asText());
        } catch (IOException e) {
            throw new WorkshopException(e, WorkshopProblem.ANSWER_UNREADABLE);
        }
    }

    private static SSLContext trusting(Path caCertificate) {
        try (InputStream pem = Files.newInputStream(caCertificate)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "workshop", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new WorkshopException(e, WorkshopProblem.CERTIFICATE_UNREADABLE, caCertificate.toString());
        }
    }
}
