package org.acsconsole.host;

import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.FaultsInForce;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** What the workshop service last answered about itself, and where it runs. */
public record ObservedWorkshop(WorkshopAddress address, ClockReading clock, FaultsInForce faults) {}
