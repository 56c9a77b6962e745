package org.acsconsole.host;

import java.util.EnumMap;
import java.util.Map;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.identity.ServiceLimits;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.FaultsInForce;
import org.acsconsole.workshop.protocol.NetworkState;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** What the workshop service last answered about itself, and where it runs. */
public record ObservedWorkshop(
        WorkshopAddress address, ClockReading clock, FaultsInForce faults, NetworkState network) {

    /** As those who are to connect need it: where others can, by the endpoint for them. */
    public WorkshopAddress addressForAll() {
        OpenToOthers open = OpenToOthers.of(network);
        return open == null ? address : address.at(open.endpoints().getFirst());
    }

    /** Returns the limits that it enforces; what the console never calls is left out. */
    ServiceLimits limits() {
        Map<Operation, Integer> limits = new EnumMap<>(Operation.class);
        Map<Operation, Integer> used = new EnumMap<>(Operation.class);
        for (FaultsInForce.Usage usage : faults.usage()) {
            Operation operation = RateLimits.NAMES.get(usage.operation());
            if (faults.limits() && operation != null) {
                limits.put(operation, usage.limit());
                used.put(operation, usage.used());
            }
        }
        return new ServiceLimits(new RateLimits(limits), used);
    }
}
