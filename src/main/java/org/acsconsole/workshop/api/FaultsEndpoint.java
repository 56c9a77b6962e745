package org.acsconsole.workshop.api;

import java.time.Duration;
import java.util.stream.Stream;
import org.acsconsole.workshop.faults.FaultPlan;
import org.acsconsole.workshop.faults.Faults;
import org.acsconsole.workshop.faults.Meter;
import org.acsconsole.workshop.faults.Metered;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.ControlJson;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.acsconsole.workshop.protocol.FaultsInForce;

/** {@code /_workshop/faults}: reads and changes what goes wrong on purpose. */
final class FaultsEndpoint {

    private final Faults faults;

    FaultsEndpoint(Faults faults) {
        this.faults = faults;
    }

    HttpAnswer read(HttpCall call, RequestTarget target) {
        return inForce();
    }

    /** Changes what is named, and all of it or nothing. */
    HttpAnswer change(HttpCall call, RequestTarget target) {
        ControlBody body = ControlBody.parse(call.body());
        FaultsChange change = body.as(FaultsChange.class);
        requireWithin(change.revocationDelay() == null ? Duration.ZERO : change.revocationDelay());
        faults.change(plan -> {
            FaultPlan next = plan.with(change);
            next = body.isNull("failNext") ? next.withFailNext(null) : next;
            return body.isNull("failShare") ? next.withFailShare(null) : next;
        });
        return inForce();
    }

    HttpAnswer clear(HttpCall call, RequestTarget target) {
        faults.change(plan -> FaultPlan.NONE);
        return inForce();
    }

    private static void requireWithin(Duration delay) {
        if (delay.isNegative() || delay.compareTo(FaultPlan.LONGEST_REVOCATION_DELAY) > 0) {
            throw Refusal.malformed(
                    "'revocationDelay' must be from PT0S to " + FaultPlan.LONGEST_REVOCATION_DELAY + ".");
        }
    }

    private HttpAnswer inForce() {
        FaultPlan plan = faults.plan();
        FaultsInForce inForce = new FaultsInForce(
                (int) plan.latency().toMillis(),
                plan.limitPercent(),
                plan.failNext(),
                plan.failShare(),
                plan.revocationDelay(),
                Stream.of(Metered.values())
                        .map(operation -> usage(operation, plan))
                        .toList());
        return HttpAnswer.of(200, ControlJson.write(inForce));
    }

    private FaultsInForce.Usage usage(Metered operation, FaultPlan plan) {
        Meter.Usage usage = faults.meter().usage(operation);
        return new FaultsInForce.Usage(
                operation.wireName(),
                usage.used(),
                plan.limitOf(operation),
                Meter.WINDOW.toMillis(),
                usage.resetsIn().toMillis());
    }
}
