package org.acsconsole.wire;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.version.Version;

/** This class writes exchanges as an HTTP Archive 1.2, which browsers and HTTP tools read. */
public final class Har {

    private static final String CREATOR = "ACS Identity Console";
    /** What browsers write where no type was sent; readers refuse an empty one. */
    private static final String UNKNOWN = "x-unknown";

    private static final String HTTP = "HTTP/1.1";
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Function<Reason<TransportProblem>, String> words;

    private Har(JsonGenerator json, Function<Reason<TransportProblem>, String> words) {
        this.json = json;
        this.words = words;
    }

    /**
     * Writes a complete archive, and leaves the stream open.
     *
     * @param words turns the reason for a missing answer into a sentence
     */
    public static void write(
            List<Exchange> exchanges, Function<Reason<TransportProblem>, String> words, OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()) {
            new Har(json, words).log(exchanges);
        }
    }

    private void log(List<Exchange> exchanges) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("log");
        json.writeStringField("version", "1.2");
        json.writeObjectFieldStart("creator");
        json.writeStringField("name", CREATOR);
        json.writeStringField("version", Version.current());
        json.writeEndObject();
        json.writeArrayFieldStart("entries");
        for (Exchange exchange : exchanges) {
            entry(exchange);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void entry(Exchange exchange) throws IOException {
        double millis = exchange.outcome().took().toNanos() / 1e6;
        json.writeStartObject();
        json.writeStringField("startedDateTime", exchange.time().toString());
        json.writeNumberField("time", millis);
        request(exchange.request());
        response(exchange.outcome());
        json.writeObjectFieldStart("cache");
        json.writeEndObject();
        json.writeObjectFieldStart("timings");
        json.writeNumberField("send", 0);
        json.writeNumberField("wait", millis);
        json.writeNumberField("receive", 0);
        json.writeEndObject();
        json.writeStringField("_requestId", exchange.requestId());
        json.writeEndObject();
    }

    private void request(Request request) throws IOException {
        json.writeObjectFieldStart("request");
        json.writeStringField("method", request.method());
        json.writeStringField("url", request.url());
        message(request.headers());
        json.writeArrayFieldStart("queryString");
        for (String parameter : query(request.target())) {
            int equals = parameter.indexOf('=');
            pair(
                    decoded(equals < 0 ? parameter : parameter.substring(0, equals)),
                    equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
        }
        json.writeEndArray();
        if (request.body().kind() != Body.Kind.NONE) {
            json.writeObjectFieldStart("postData");
            json.writeStringField("mimeType", contentType(request.headers()));
            json.writeStringField("text", request.body().text());
            json.writeEndObject();
        }
        json.writeNumberField("bodySize", request.body().bytes());
        json.writeEndObject();
    }

    private void response(ExchangeOutcome outcome) throws IOException {
        json.writeObjectFieldStart("response");
        switch (outcome) {
            case ExchangeOutcome.Answered answered -> answer(answered.status(), answered.headers(), answered.body());
            case ExchangeOutcome.Unanswered unanswered -> {
                answer(0, List.of(), Body.NOTHING);
                json.writeStringField("_error", words.apply(unanswered.reason()));
                json.writeStringField("_errorCode", unanswered.reason().code());
            }
        }
        json.writeEndObject();
    }

    private void answer(int status, List<Header> headers, Body body) throws IOException {
        json.writeNumberField("status", status);
        json.writeStringField("statusText", "");
        message(headers);
        json.writeObjectFieldStart("content");
        json.writeNumberField("size", body.bytes());
        json.writeStringField("mimeType", contentType(headers));
        json.writeStringField("text", body.text());
        json.writeEndObject();
        json.writeStringField("redirectURL", Header.first(headers, "Location").orElse(""));
        json.writeNumberField("bodySize", body.bytes());
    }

    private void message(List<Header> headers) throws IOException {
        json.writeStringField("httpVersion", HTTP);
        json.writeArrayFieldStart("cookies");
        json.writeEndArray();
        json.writeArrayFieldStart("headers");
        for (Header header : headers) {
            pair(header.name(), header.value());
        }
        json.writeEndArray();
        json.writeNumberField("headersSize", -1);
    }

    private void pair(String name, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static List<String> query(String target) {
        int mark = target.indexOf('?');
        return mark < 0 || mark == target.length() - 1
                ? List.of()
                : List.of(target.substring(mark + 1).split("&"));
    }

    private static String contentType(List<Header> headers) {
        Optional<String> type = Header.first(headers, "Content-Type");
        return type.filter(text -> !text.isBlank()).orElse(UNKNOWN);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
