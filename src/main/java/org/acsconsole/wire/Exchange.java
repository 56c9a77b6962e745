package org.acsconsole.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request and what became of it, without secrets.
 *
 * @param id rises in the order in which exchanges ended
 * @param time when the request began
 */
public record Exchange(
        long id, Instant time, Caller caller, Request request, ExchangeOutcome outcome, Signing signing) {

    private static final List<String> REQUEST_IDS = List.of("x-ms-request-id", "MS-CV", "X-Azure-Ref");
    private static final String CLIENT_REQUEST_ID = "x-ms-client-request-id";
    private static final int OBJECTS = 800;
    private static final int STRING = 56;

    /** The ID that the service gave to the exchange, or else the client's own; empty if neither gave one. */
    public String requestId() {
        return Stream.concat(
                        REQUEST_IDS.stream().flatMap(name -> Header.first(answerHeaders(), name).stream()),
                        Header.first(request.headers(), CLIENT_REQUEST_ID).stream())
                .findFirst()
                .orElse("");
    }

    /** The status code; empty if there was no answer. */
    public Optional<Integer> status() {
        return outcome instanceof ExchangeOutcome.Answered answered ? Optional.of(answered.status()) : Optional.empty();
    }

    Exchange numbered(long newId) {
        return new Exchange(newId, time, caller, request, outcome, signing);
    }

    /** What it takes in memory, rather more than less. */
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
