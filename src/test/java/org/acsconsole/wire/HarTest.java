package org.acsconsole.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.sstoehr.harreader.HarReader;
import de.sstoehr.harreader.HarReaderException;
import edu.umass.cs.benchlab.har.HarWarning;
import edu.umass.cs.benchlab.har.tools.HarFileReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.junit.jupiter.api.Test;

/** Against the structure of the HTTP Archive specification, version 1.2. */
final class HarTest {

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "", List.of("startedDateTime", "time", "request", "response", "cache", "timings"),
            "request",
                    List.of(
                            "method",
                            "url",
                            "httpVersion",
                            "cookies",
                            "headers",
                            "queryString",
                            "headersSize",
                            "bodySize"),
            "response",
                    List.of(
                            "status",
                            "statusText",
                            "httpVersion",
                            "cookies",
                            "headers",
                            "content",
                            "redirectURL",
                            "headersSize",
                            "bodySize"),
            "timings", List.of("send", "wait", "receive"));

    @Test
    void everyEntryHasWhatTheFormatRequires() throws IOException {
        JsonNode log = archive(List.of(
                        Observations.request("POST", "/identities?api-version=1&x=a%20b")
                                .header("Content-Type", "application/json")
                                .body("{\"scopes\":[\"chat\"]}")
                                .answer(200, "{\"token\":\"secret\"}")
                                .answerHeader("Content-Type", "application/json; charset=utf-8")
                                .kept(),
                        Observations.request("DELETE", "/identities/x").kept(),
                        unanswered()))
                .get("log");
        assertThat(log.get("version").textValue()).isEqualTo("1.2");
        assertThat(log.get("creator").get("name").textValue()).isEqualTo("ACS Identity Console");
        assertThat(log.get("creator").get("version").isTextual()).isTrue();
        assertThat(log.get("entries")).hasSize(3);
        for (JsonNode entry : log.get("entries")) {
            REQUIRED.forEach((part, fields) -> {
                JsonNode node = part.isEmpty() ? entry : entry.get(part);
                fields.forEach(field ->
                        assertThat(node.has(field)).as(part + "." + field).isTrue());
            });
            assertThat(OffsetDateTime.parse(entry.get("startedDateTime").textValue())
                            .toInstant())
                    .isEqualTo(Observations.TIME);
            assertThat(entry.get("time").isNumber()).isTrue();
            assertThat(entry.get("response").get("content").get("mimeType").isTextual())
                    .isTrue();
        }
    }

    @Test
    void aBodyIsWrittenOnceAndNoTypeIsEmpty() throws IOException {
        JsonNode entries = archive(List.of(
                        Observations.request("POST", "/identities").body("{}").kept(),
                        Observations.request("DELETE", "/identities/x")
                                .header("Content-Type", "")
                                .kept(),
                        unanswered()))
                .at("/log/entries");
        assertThat(entries.at("/0/request/postData").fieldNames()).toIterable().containsExactly("mimeType", "text");
        assertThat(entries.findValues("mimeType"))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.textValue()).isNotBlank());
    }

    @Test
    void strictReadersThatAreNotOursOpenIt() throws IOException, HarReaderException {
        byte[] archive = bytes(
                List.of(
                        Observations.request("POST", "/identities?api-version=1&x=a%20b&y")
                                .header("Content-Type", "application/json")
                                .header("Cookie", "a=b")
                                .body("{\"scopes\":[\"chat\"]}")
                                .answer(429, "한글")
                                .answerHeader("Content-Type", "text/plain; charset=utf-8")
                                .kept(),
                        Observations.request("POST", "/identities").body("").kept(),
                        Observations.request("OPTIONS", "/x")
                                .body("\u0000")
                                .answer(599, "")
                                .kept(),
                        unanswered()),
                Dropped.NONE);
        List<HarWarning> warnings = new ArrayList<>();
        var harlib = new HarFileReader().readHarFile(new ByteArrayInputStream(archive), warnings);
        assertThat(warnings)
                .as("but for fields of our own, and params, which the format has in the place of text only")
                .allMatch(warning -> warning.toString().matches("(?s).*(field '_error|Missing params field).*"));
        assertThat(harlib.getEntries().getEntries())
                .extracting(entry -> entry.getRequest().getMethod() + " "
                        + entry.getResponse().getStatus())
                .containsExactly("POST 429", "POST 200", "OPTIONS 599", "POST 0");
        assertThat(harlib.getEntries()
                        .getEntries()
                        .getFirst()
                        .getResponse()
                        .getContent()
                        .getText())
                .isEqualTo("한글");
        var harReader = new HarReader().readFromString(new String(archive, StandardCharsets.UTF_8));
        assertThat(harReader.getLog().getEntries())
                .extracting(entry -> entry.getRequest().getUrl())
                .containsExactly(
                        "https://localhost:8443/identities?api-version=1&x=a%20b&y",
                        "https://localhost:8443/identities",
                        "https://localhost:8443/x",
                        "https://localhost:8443/identities");
        assertThat(harReader
                        .getLog()
                        .getEntries()
                        .getFirst()
                        .getRequest()
                        .getPostData()
                        .getText())
                .isEqualTo("{\"scopes\":[\"chat\"]}");
    }

    @Test
    void anEntryTellsItsExchange() throws IOException {
        JsonNode entry = archive(List.of(Observations.request("POST", "/identities?api-version=1&x=a%20b&y")
                        .header("Content-Type", "application/json")
                        .body("{\"scopes\":[\"chat\"]}")
                        .answer(200, "{\"token\":\"secret\"}")
                        .answerHeader("MS-CV", "abc.0")
                        .kept()))
                .at("/log/entries/0");
        assertThat(entry.at("/request/url").textValue())
                .isEqualTo("https://localhost:8443/identities?api-version=1&x=a%20b&y");
        assertThat(entry.at("/request/queryString/1/value").textValue()).isEqualTo("a b");
        assertThat(entry.at("/request/queryString/2/value").textValue()).isEmpty();
        assertThat(entry.at("/request/postData/text").textValue()).isEqualTo("{\"scopes\":[\"chat\"]}");
        assertThat(entry.at("/request/postData/mimeType").textValue()).isEqualTo("application/json");
        assertThat(entry.at("/response/status").intValue()).isEqualTo(200);
        assertThat(entry.at("/response/content/text").textValue()).isEqualTo("{\"token\":\"•••\"}");
        assertThat(entry.at("/time").doubleValue()).isEqualTo(3.0);
        assertThat(entry.at("/_requestId").textValue()).isEqualTo("abc.0");
    }

    @Test
    void whereNoAnswerCameTheStatusIsZero() throws IOException {
        JsonNode entry = archive(List.of(unanswered())).at("/log/entries/0");
        assertThat(entry.at("/response/status").intValue()).isZero();
        assertThat(entry.at("/response/_error").textValue()).isEqualTo("No answer: CONNECTION_LOST");
        assertThat(entry.at("/response/_errorCode").textValue()).isEqualTo("transport-problem.connection-lost");
    }

    private static Exchange unanswered() {
        Exchange answered = Observations.request("POST", "/identities").kept();
        return new Exchange(
                2,
                answered.time(),
                answered.caller(),
                answered.request(),
                new ExchangeOutcome.Unanswered(Duration.ofMillis(5), Reason.of(TransportProblem.CONNECTION_LOST)),
                answered.signing());
    }

    @Test
    void whatTheLogDroppedIsSaidOnce() throws IOException {
        JsonNode log = archive(List.of(), new Dropped(3_549, Instant.parse("2026-11-23T09:30:00Z")))
                .path("log");
        assertThat(log.path("comment").asText())
                .isEqualTo("Exchanges that began at 2026-11-23T09:30:00Z or before may be missing: 3549 were dropped to"
                        + " save memory.");
        assertThat(archive(List.of()).path("log").has("comment")).isFalse();
    }

    private static JsonNode archive(List<Exchange> exchanges) throws IOException {
        return archive(exchanges, Dropped.NONE);
    }

    private static JsonNode archive(List<Exchange> exchanges, Dropped dropped) throws IOException {
        return new ObjectMapper().readTree(bytes(exchanges, dropped));
    }

    private static byte[] bytes(List<Exchange> exchanges, Dropped dropped) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Har(why -> "No answer: " + why.sentence(), dropped).write(exchanges, out);
        return out.toByteArray();
    }
}
