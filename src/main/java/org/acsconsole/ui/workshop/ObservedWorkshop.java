package org.acsconsole.ui.workshop;

import org.acsconsole.workshop.WorkshopAddress;
import org.acsconsole.workshop.control.ClockReading;
import org.acsconsole.workshop.control.FaultsInForce;

/** What was last heard from the workshop service. */
public record ObservedWorkshop(WorkshopAddress address, ClockReading clock, FaultsInForce faults) {}
