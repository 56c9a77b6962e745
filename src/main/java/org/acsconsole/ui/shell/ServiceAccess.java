package org.acsconsole.ui.shell;

import org.acsconsole.ui.ServiceWatch;
import org.acsconsole.ui.workshop.WorkshopServiceAccess;
import org.acsconsole.wire.WireLogs;

/**
 * What the window sees of the services, and where it commands one.
 *
 * @param watch follows the service in use
 * @param workshop commands the workshop service
 * @param wires the exchanges with every service
 */
public record ServiceAccess(ServiceWatch watch, WorkshopServiceAccess workshop, WireLogs wires) {}
