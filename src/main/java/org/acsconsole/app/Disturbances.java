package org.acsconsole.app;

import java.util.ArrayList;
import java.util.List;
import org.acsconsole.ui.common.Disturbance;
import org.acsconsole.ui.common.ServiceState;
import org.acsconsole.ui.workshop.WorkshopState;
import org.acsconsole.workshop.control.FaultsInForce;

/** Tells the screens of the workshop service's faults in words that know no workshop. */
final class Disturbances {

    private Disturbances() {}

    static ServiceState in(WorkshopState heard) {
        return new ServiceState(heard.clock().rate(), heard.clock().frozen(), of(heard.faults()));
    }

    static List<Disturbance> of(FaultsInForce faults) {
        List<Disturbance> all = new ArrayList<>();
        if (!faults.latency().isZero()) {
            all.add(new Disturbance.Latency(faults.latency()));
        }
        FaultsInForce.FailNext next = faults.failNext();
        if (next != null) {
            all.add(new Disturbance.FailNext(next.count(), next.kind().wireName()));
        }
        FaultsInForce.FailShare share = faults.failShare();
        if (share != null) {
            all.add(new Disturbance.FailShare(share.percent(), share.kind().wireName()));
        }
        if (faults.limits()) {
            all.add(new Disturbance.Limits(mostUsed(faults.usage())));
        }
        if (!faults.revocationDelay().isZero()) {
            all.add(new Disturbance.SlowRevocation(faults.revocationDelay()));
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
