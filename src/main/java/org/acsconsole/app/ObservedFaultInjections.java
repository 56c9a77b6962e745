package org.acsconsole.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.acsconsole.ui.FaultInjection;
import org.acsconsole.ui.ServiceState;
import org.acsconsole.ui.workshop.ObservedWorkshop;
import org.acsconsole.workshop.protocol.FailNext;
import org.acsconsole.workshop.protocol.FailShare;
import org.acsconsole.workshop.protocol.FaultsInForce;

/** Tells the screens of the workshop service's faults in words that know no workshop. */
final class ObservedFaultInjections {

    private ObservedFaultInjections() {}

    static ServiceState in(ObservedWorkshop heard) {
        return new ServiceState(heard.clock().rate(), heard.clock().frozen(), of(heard.faults()));
    }

    static List<FaultInjection> of(FaultsInForce faults) {
        List<FaultInjection> all = new ArrayList<>();
        if (faults.latencyMillis() > 0) {
            all.add(new FaultInjection.Latency(Duration.ofMillis(faults.latencyMillis())));
        }
        FailNext next = faults.failNext();
        if (next != null) {
            all.add(new FaultInjection.FailNext(next.count(), next.kind().wireName()));
        }
        FailShare share = faults.failShare();
        if (share != null) {
            all.add(new FaultInjection.FailShare(share.percent(), share.kind().wireName()));
        }
        if (faults.limits()) {
            all.add(new FaultInjection.Limits(mostUsed(faults.usage())));
        }
        if (!faults.revocationDelay().isZero()) {
            all.add(new FaultInjection.SlowRevocation(faults.revocationDelay()));
        }
        return all;
    }

    private static int mostUsed(List<FaultsInForce.Usage> usage) {
        return usage.stream()
                .filter(each -> each.limit() > 0)
                .mapToInt(each -> 100 * each.used() / each.limit())
                .max()
                .orElse(0);
    }
}
