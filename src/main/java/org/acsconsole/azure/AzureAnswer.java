package org.acsconsole.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An Azure answer is the service's answer to one attempt; faults are derived from it, independently of the SDK.
 *
 * @param error the service's own error; null if the answer has none
 * @param requestId the service's request ID, or else the client's
 */
record AzureAnswer(
        int status,
        HttpHeaders headers,
        @Nullable ServiceError error,
        @Nullable String requestId) {

    /** A service error is the error body of ACS: {@code {"error":{"code":…,"message":…,"target":…}}}. */
    record ServiceError(
            String code, String message, @Nullable String target) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpHeaderName CLIENT_REQUEST_ID = HttpHeaderName.fromString("x-ms-client-request-id");
    private static final List<HttpHeaderName> REQUEST_IDS = Stream.of("x-ms-request-id", "MS-CV", "X-Azure-Ref")
            .map(HttpHeaderName::fromString)
            .toList();
    private static final List<HttpHeaderName> OWN_HEADERS = Stream.concat(
                    REQUEST_IDS.stream(),
                    Stream.of(CLIENT_REQUEST_ID, HttpHeaderName.fromString("api-supported-versions")))
            .toList();
    private static final List<HttpHeaderName> WAITS_IN_MILLIS = Stream.of("x-ms-retry-after-ms", "retry-after-ms")
            .map(HttpHeaderName::fromString)
            .toList();

    static AzureAnswer of(HttpResponse response, byte[] body) {
        int status = response.getStatusCode();
        HttpHeaders headers = response.getHeaders();
        String requestId = Stream.concat(REQUEST_IDS.stream(), Stream.of(CLIENT_REQUEST_ID))
                .map(headers::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> response.getRequest().getHeaders().getValue(CLIENT_REQUEST_ID));
        return new AzureAnswer(status, headers, status < 400 ? null : error(body), requestId);
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /**
     * Returns whether this may be ACS, according to recorded answers: an error in its form, or one of its headers on an
     * answer that is not a web page. A gateway before it may also report an error or a limit.
     */
    boolean isOfService() {
        return error != null
                || status >= 500
                || status == 429
                || (!isWebPage() && OWN_HEADERS.stream().anyMatch(name -> headers.get(name) != null));
    }

    /** Whether the service, or a gateway before it, refuses the operation for now: the next call of it is to come later. */
    boolean isRefusalForNow() {
        return status == 429 || status == 503;
    }

    /** Whether it is a failure without the service's own error: a server before the service may send it while the service works. */
    boolean isFailureInItsPlace() {
        return status >= 500 && error == null;
    }

    private boolean isWebPage() {
        String type = headers.getValue(HttpHeaderName.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** Returns how long the service asks to wait before the next request; null if it does not say. */
    @Nullable
    Duration retryAfter() {
        for (HttpHeaderName name : WAITS_IN_MILLIS) {
            String millis = headers.getValue(name);
            if (millis != null && millis.matches("\\d{1,9}")) {
                return Duration.ofMillis(Long.parseLong(millis));
            }
        }
        String text = headers.getValue(HttpHeaderName.RETRY_AFTER);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Duration wait = until(text);
        return wait != null && wait.isNegative() ? Duration.ZERO : wait;
    }

    /** Returns how far this computer's clock is ahead of the service's, to the second; null if the service gave no time. */
    @Nullable
    Duration clockAhead() {
        String date = headers.getValue(HttpHeaderName.DATE);
        return date == null ? null : ahead(date);
    }

    /** Returns how far this computer's clock is ahead of a {@code Date} header that came just now; null if it has another form. */
    static @Nullable Duration ahead(String date) {
        Duration until = until(date);
        return until == null ? null : until.negated();
    }

    private static @Nullable Duration until(String date) {
        try {
            Instant at = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(Instant.now(), at);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable ServiceError error(byte[] body) {
        try {
            JsonNode error = JSON.readTree(body).path("error");
            return error.path("code").isTextual()
                    ? new ServiceError(
                            error.path("code").asText(),
                            error.path("message").asText(""),
                            error.path("target").asText(null))
                    : null;
        } catch (IOException e) {
            return null;
        }
    }
}
