package org.acsconsole.workshop.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.control.FaultsInForce.Change;
import org.acsconsole.workshop.control.FaultsInForce.FailNext;
import org.acsconsole.workshop.control.FaultsInForce.FailShare;
import org.acsconsole.workshop.control.FaultsInForce.Kind;
import org.acsconsole.workshop.control.FaultsInForce.Usage;
import org.jspecify.annotations.Nullable;

/** The bodies that go to the doors and come from them. */
final class ControlJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ControlJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ClockReading clock(JsonNode body) {
        return new ClockReading(
                time(body, "now"),
                time(body, "wall"),
                body.path("rate").asInt(),
                body.path("frozen").asBoolean());
    }

    static ObjectNode change(Change change) {
        ObjectNode body = object();
        if (change.latency() != null) {
            body.put("latencyMillis", change.latency().toMillis());
        }
        if (change.limits() != null) {
            body.put("limits", change.limits());
        }
        FailNext next = change.failNext();
        if (next != null) {
            body.putObject("failNext")
                    .put("count", next.count())
                    .put("kind", next.kind().wireName());
        }
        FailShare share = change.failShare();
        if (share != null) {
            body.putObject("failShare")
                    .put("percent", share.percent())
                    .put("kind", share.kind().wireName());
        }
        if (change.revocationDelay() != null) {
            body.put("revocationDelay", change.revocationDelay().toString());
        }
        return body;
    }

    static FaultsInForce faults(JsonNode body) {
        JsonNode next = body.path("failNext");
        JsonNode share = body.path("failShare");
        return new FaultsInForce(
                Duration.ofMillis(body.path("latencyMillis").asLong()),
                body.path("limits").asBoolean(),
                list(body.path("usage"), ControlJson::usage),
                next.isObject() ? new FailNext(next.path("count").asInt(), kind(next)) : null,
                share.isObject() ? new FailShare(share.path("percent").asInt(), kind(share)) : null,
                duration(body.path("revocationDelay").asText("PT0S")));
    }

    static ChangedIdentities changes(JsonNode body) {
        return new ChangedIdentities(
                list(
                        body.path("value"),
                        node -> new ChangedIdentities.Change(
                                seen(node), node.path("created").asBoolean())),
                list(
                        body.path("setBacks"),
                        node -> new ChangedIdentities.SetBack(time(node, "reached"), time(node, "putTo"))),
                mark(body));
    }

    static SeededClass seeded(JsonNode body) {
        return new SeededClass(list(body.path("identities"), ControlJson::member), mark(body));
    }

    private static String mark(JsonNode body) {
        return body.path("mark").asText(ChangedIdentities.FROM_THE_FIRST);
    }

    private static Usage usage(JsonNode node) {
        return new Usage(
                node.path("operation").asText(),
                node.path("used").asInt(),
                node.path("limit").asInt(),
                Duration.ofMillis(node.path("windowMillis").asLong()),
                Duration.ofMillis(node.path("resetsInMillis").asLong()));
    }

    private static Seen seen(JsonNode node) {
        return new Seen(
                node.path("id").asText(),
                time(node, "createdOn"),
                timeOrNull(node, "deletedOn"),
                timeOrNull(node, "tokensRevokedOn"),
                timeOrNull(node, "revokeTakesEffectOn"));
    }

    private static SeededClass.Member member(JsonNode node) {
        return new SeededClass.Member(
                seen(node),
                node.path("label").asText(),
                node.path("user").asText(),
                list(node.path("tokens"), ControlJson::token));
    }

    private static SeededClass.Token token(JsonNode node) {
        Set<String> scopes = new LinkedHashSet<>(list(node.path("scopes"), JsonNode::asText));
        return new SeededClass.Token(
                node.path("token").asText(), scopes, time(node, "issuedOn"), time(node, "expiresOn"));
    }

    private static Kind kind(JsonNode node) {
        return Kind.of(node.path("kind").asText())
                .orElseThrow(() -> new WorkshopException(WorkshopProblem.FAULTS_UNKNOWN));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        return StreamSupport.stream(array.spliterator(), false).map(element).toList();
    }

    private static @Nullable Instant timeOrNull(JsonNode node, String field) {
        return node.hasNonNull(field) ? time(node, field) : null;
    }

    private static Instant time(JsonNode node, String field) {
        try {
            return OffsetDateTime.parse(node.path(field).asText()).toInstant();
        } catch (DateTimeException e) {
            throw ControlHttp.unreadable(e);
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw ControlHttp.unreadable(e);
        }
    }
}
