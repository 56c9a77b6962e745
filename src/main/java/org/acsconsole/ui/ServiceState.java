package org.acsconsole.ui;

import java.util.List;

/**
 * How a service stands whose clock and faults can be set.
 *
 * @param rate how many seconds pass on its clock in one of this computer's
 * @param frozen whether its clock stands
 */
public record ServiceState(int rate, boolean frozen, List<FaultInjection> disturbances) {

    public ServiceState {
        disturbances = List.copyOf(disturbances);
    }
}
