package org.acsconsole.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exchange is one request with its outcome, without secrets.
 *
 * @param id ascending in the order in which exchanges ended
 * @param time when the request began
 */
public record Exchange(
        long id, Instant time, Caller caller, Request request, ExchangeOutcome outcome, Signing signing) {

    /** The headers that name a request: the service's in the order of preference, and the client's. */
    public static final List<String> REQUEST_IDS =
            List.of("x-ms-request-id", "MS-CV", "X-Azure-Ref", "x-ms-client-request-id");

    private static final int OBJECTS = 800;
    private static final int STRING = 56;

    /** Returns the service's request ID, or else the client's; empty if there is neither. */
    public String requestId() {
        return REQUEST_IDS.stream()
                .flatMap(name -> Header.first(answerHeaders(), name).stream())
                .findFirst()
                .or(() -> Header.first(request.headers(), REQUEST_IDS.getLast()))
                .orElse("");
    }

    /**
     * Returns the string that the client should have signed: of those that the service accepts, the one nearest to what the
     * client reports, or else the one with the host as clients like this one sign it. Null if the service reports none.
     */
    public @Nullable String expectedStringToSign() {
        String authority = request.origin().replaceFirst("^https?://", "");
        String host = caller.signsPort() ? authority : authority.replaceFirst(":\\d+$", "");
        return signing.service().stream()
                .filter(text -> signing.client() == null && signsHost(text, host))
                .findFirst()
                .orElseGet(signing::nearest);
    }

    private boolean signsHost(String text, String host) {
        return StringToSign.of(text, StringToSign.signedHeaders(request)).parts().stream()
                .anyMatch(part ->
                        part.kind() == StringToSign.Kind.HOST && part.text().equals(host));
    }

    /** Returns the status code; empty if there was no answer. */
    public Optional<Integer> status() {
        return outcome instanceof ExchangeOutcome.Answered answered ? Optional.of(answered.status()) : Optional.empty();
    }

    Exchange numbered(long newId) {
        return new Exchange(newId, time, caller, request, outcome, signing);
    }

    /** Returns an upper estimate of the memory used. */
    long estimatedBytes() {
        return OBJECTS
                + Stream.of(request.url(), request.body().text(), answerText(), String.valueOf(signing.client()))
                        .mapToLong(Exchange::size)
                        .sum()
                + Stream.concat(request.headers().stream(), answerHeaders().stream())
                        .mapToLong(header -> size(header.name()) + size(header.value()))
                        .sum()
                + signing.service().stream().mapToLong(Exchange::size).sum();
    }

    private List<Header> answerHeaders() {
        return outcome instanceof ExchangeOutcome.Answered answered ? answered.headers() : List.of();
    }

    private String answerText() {
        return switch (outcome) {
            case ExchangeOutcome.Answered answered -> answered.body().text();
            case ExchangeOutcome.Unanswered unanswered -> "";
        };
    }

    private static long size(String text) {
        return STRING + 2L * text.length();
    }
}
