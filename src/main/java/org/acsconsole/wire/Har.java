package org.acsconsole.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.version.Version;

/**
 * This record writes exchanges as an HTTP Archive 1.2, which browsers and HTTP tools read.
 *
 * @param text turns the reason for a missing answer into a sentence
 * @param dropped what the log that the exchanges come from has no more
 */
public record Har(Function<Reason<TransportProblem>, String> text, Dropped dropped) {

    private static final String CREATOR = "ACS Identity Console";
    /** What browsers write where no type was sent; readers refuse an empty one. */
    private static final String UNKNOWN = "x-unknown";

    private static final String HTTP = "HTTP/1.1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes a complete archive, and leaves the stream open. */
    public void write(List<Exchange> exchanges, OutputStream out) throws IOException {
        ObjectNode archive = JSON.createObjectNode();
        ObjectNode log = archive.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", CREATOR).put("version", Version.current());
        if (dropped.count() > 0) {
            log.put(
                    "comment",
                    "Exchanges that began at %s or before may be missing: %d were dropped to save memory."
                            .formatted(dropped.latest(), dropped.count()));
        }
        ArrayNode entries = log.putArray("entries");
        exchanges.forEach(exchange -> entry(exchange, entries.addObject()));
        JSON.writerWithDefaultPrettyPrinter()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(out, archive);
    }

    private void entry(Exchange exchange, ObjectNode json) {
        double millis = exchange.outcome().took().toNanos() / 1e6;
        json.put("startedDateTime", exchange.time().toString()).put("time", millis);
        request(exchange.request(), json.putObject("request"));
        response(exchange.outcome(), json.putObject("response"));
        json.putObject("cache");
        json.putObject("timings").put("send", 0).put("wait", millis).put("receive", 0);
        json.put("_requestId", exchange.requestId());
    }

    private static void request(Request request, ObjectNode json) {
        json.put("method", request.method()).put("url", request.url());
        message(request.headers(), json);
        ArrayNode parameters = json.putArray("queryString");
        for (String parameter : query(request.target())) {
            int equals = parameter.indexOf('=');
            pair(
                    parameters,
                    decoded(equals < 0 ? parameter : parameter.substring(0, equals)),
                    equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
        }
        if (request.body().kind() != Body.Kind.NONE) {
            json.putObject("postData")
                    .put("mimeType", contentType(request.headers()))
                    .put("text", request.body().text());
        }
        json.put("bodySize", request.body().bytes());
    }

    private void response(ExchangeOutcome outcome, ObjectNode json) {
        switch (outcome) {
            case ExchangeOutcome.Answered answered ->
                answer(answered.status(), answered.headers(), answered.body(), json);
            case ExchangeOutcome.Unanswered unanswered -> {
                answer(0, List.of(), Body.NOTHING, json);
                json.put("_error", text.apply(unanswered.reason()))
                        .put("_errorCode", unanswered.reason().code());
            }
        }
    }

    private static void answer(int status, List<Header> headers, Body body, ObjectNode json) {
        json.put("status", status).put("statusText", "");
        message(headers, json);
        json.putObject("content")
                .put("size", body.bytes())
                .put("mimeType", contentType(headers))
                .put("text", body.text());
        json.put("redirectURL", Header.first(headers, "Location").orElse("")).put("bodySize", body.bytes());
    }

    private static void message(List<Header> headers, ObjectNode json) {
        json.put("httpVersion", HTTP).putArray("cookies");
        ArrayNode fields = json.putArray("headers");
        headers.forEach(header -> pair(fields, header.name(), header.value()));
        json.put("headersSize", -1);
    }

    private static void pair(ArrayNode pairs, String name, String value) {
        pairs.addObject().put("name", name).put("value", value);
    }

    private static List<String> query(String target) {
        int mark = target.indexOf('?');
        return mark < 0 || mark == target.length() - 1
                ? List.of()
                : List.of(target.substring(mark + 1).split("&"));
    }

    private static String contentType(List<Header> headers) {
        return Header.first(headers, "Content-Type")
                .filter(type -> !type.isBlank())
                .orElse(UNKNOWN);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
