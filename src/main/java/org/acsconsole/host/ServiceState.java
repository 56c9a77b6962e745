package org.acsconsole.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.acsconsole.workshop.protocol.FaultsInForce;

/**
 * The state of a service whose clock and faults can be set.
 *
 * @param rate how many seconds pass on its clock in one of this computer's
 * @param frozen whether its clock stands
 */
public record ServiceState(int rate, boolean frozen, List<FaultInjection> faults) {

    public ServiceState {
        faults = List.copyOf(faults);
    }

    public static ServiceState of(ObservedWorkshop observed) {
        return new ServiceState(observed.clock().rate(), observed.clock().frozen(), injections(observed.faults()));
    }

    private static List<FaultInjection> injections(FaultsInForce faults) {
        List<FaultInjection> all = new ArrayList<>();
        if (faults.latencyMillis() > 0) {
            all.add(new FaultInjection.Latency(Duration.ofMillis(faults.latencyMillis())));
        }
        if (faults.failNext() != null) {
            all.add(new FaultInjection.FailNext(
                    faults.failNext().count(), faults.failNext().kind().wireName()));
        }
        if (faults.failShare() != null) {
            all.add(new FaultInjection.FailShare(
                    faults.failShare().percent(), faults.failShare().kind().wireName()));
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
