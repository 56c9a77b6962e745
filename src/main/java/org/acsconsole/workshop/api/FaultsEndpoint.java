package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.workshop.faults.FaultKind;
import org.acsconsole.workshop.faults.FaultPlan;
import org.acsconsole.workshop.faults.FaultPlan.FailNext;
import org.acsconsole.workshop.faults.FaultPlan.FailShare;
import org.acsconsole.workshop.faults.Faults;
import org.acsconsole.workshop.faults.Meter;
import org.acsconsole.workshop.faults.Metered;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.jspecify.annotations.Nullable;

/** {@code /_workshop/faults}: what goes wrong on purpose. */
final class FaultsEndpoint {

    private static final List<String> FIELDS =
            List.of("latencyMillis", "limits", "failNext", "failShare", "revocationDelay");
    private static final int MOST_NEXT = 100_000;
    private static final String KINDS =
            Stream.of(FaultKind.values()).map(FaultKind::wireName).collect(Collectors.joining(", "));

    private final Faults faults;

    FaultsEndpoint(Faults faults) {
        this.faults = faults;
    }

    HttpAnswer read(HttpCall call, RequestTarget target) {
        return inForce();
    }

    /** Changes what is named, and all of it or nothing. */
    HttpAnswer change(HttpCall call, RequestTarget target) {
        ControlBody body = ControlBody.parse(call.body(), FIELDS);
        faults.change(plan -> changed(plan, body));
        return inForce();
    }

    HttpAnswer clear(HttpCall call, RequestTarget target) {
        faults.change(plan -> FaultPlan.NONE);
        return inForce();
    }

    private static FaultPlan changed(FaultPlan before, ControlBody body) {
        FaultPlan plan = before;
        if (body.has("latencyMillis")) {
            int most = (int) FaultPlan.LONGEST_LATENCY.toMillis();
            plan = plan.withLatency(Duration.ofMillis(body.number("latencyMillis", 0, most)));
        }
        if (body.has("limits")) {
            plan = plan.withLimits(body.truth("limits"));
        }
        if (body.has("failNext")) {
            plan = plan.withFailNext(failNext(body));
        }
        if (body.has("failShare")) {
            plan = plan.withFailShare(failShare(body));
        }
        return body.has("revocationDelay") ? plan.withRevocationDelay(revocationDelay(body)) : plan;
    }

    private static @Nullable FailNext failNext(ControlBody body) {
        if (body.isNull("failNext")) {
            return null;
        }
        ControlBody wanted = body.object("failNext", List.of("count", "kind"));
        int count = wanted.number("count", 0, MOST_NEXT);
        FaultKind kind = kind(wanted);
        return count == 0 ? null : new FailNext(count, kind);
    }

    private static @Nullable FailShare failShare(ControlBody body) {
        if (body.isNull("failShare")) {
            return null;
        }
        ControlBody wanted = body.object("failShare", List.of("percent", "kind"));
        int percent = wanted.number("percent", 0, 100);
        FaultKind kind = kind(wanted);
        return percent == 0 ? null : new FailShare(percent, kind);
    }

    private static FaultKind kind(ControlBody body) {
        return FaultKind.of(body.text("kind"))
                .orElseThrow(() -> Refusal.malformed("'kind' must be one of " + KINDS + "."));
    }

    private static Duration revocationDelay(ControlBody body) {
        Duration delay = body.duration("revocationDelay");
        if (delay.isNegative() || delay.compareTo(FaultPlan.LONGEST_REVOCATION_DELAY) > 0) {
            throw Refusal.malformed(
                    "'revocationDelay' must be from PT0S to " + FaultPlan.LONGEST_REVOCATION_DELAY + ".");
        }
        return delay;
    }

    private HttpAnswer inForce() {
        FaultPlan plan = faults.plan();
        ObjectNode body = IdentityJson.object()
                .put("latencyMillis", plan.latency().toMillis())
                .put("limits", plan.limits());
        FailNext next = plan.failNext();
        FailShare share = plan.failShare();
        body.set("failNext", next == null ? null : object(next.kind()).put("count", next.count()));
        body.set("failShare", share == null ? null : object(share.kind()).put("percent", share.percent()));
        body.put("revocationDelay", plan.revocationDelay().toString());
        addUsage(body.putArray("usage"));
        return HttpAnswer.of(200, IdentityJson.bytes(body));
    }

    private static ObjectNode object(FaultKind kind) {
        return IdentityJson.object().put("kind", kind.wireName());
    }

    private void addUsage(ArrayNode list) {
        for (Metered operation : Metered.values()) {
            Meter.Usage usage = faults.meter().usage(operation);
            list.addObject()
                    .put("operation", operation.wireName())
                    .put("used", usage.used())
                    .put("limit", operation.limit())
                    .put("windowMillis", Meter.WINDOW.toMillis())
                    .put("resetsInMillis", usage.resetsIn().toMillis());
        }
    }
}
