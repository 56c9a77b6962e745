package org.acsconsole.ui.workshop;

import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.FaultsInForce;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** What was last heard from the workshop service. */
public record ObservedWorkshop(WorkshopAddress address, ClockReading clock, FaultsInForce faults) {}
