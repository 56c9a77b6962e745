package org.acsconsole.workshop.protocol;

import java.util.List;
import java.util.Objects;

/** The addresses at which other computers can reach that of the service. */
public record ReachableAddresses(List<Reachable> value) {

    public ReachableAddresses {
        value = List.copyOf(value);
    }

    /**
     * One of them.
     *
     * @param network the name of the network interface
     */
    public record Reachable(String address, String network) {

        public Reachable {
            Objects.requireNonNull(address);
            Objects.requireNonNull(network);
        }
    }
}
