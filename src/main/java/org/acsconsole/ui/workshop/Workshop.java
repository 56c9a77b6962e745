package org.acsconsole.ui.workshop;

/**
 * What the Workshop screen is given to work with.
 *
 * @param tour the tour that goes on, whatever language it is shown in
 * @param enter opens the profile of the workshop service
 */
public record Workshop(WorkshopServiceAccess access, OngoingTour tour, Runnable enter) {}
