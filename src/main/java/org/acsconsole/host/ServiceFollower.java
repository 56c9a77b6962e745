package org.acsconsole.host;

import java.util.Optional;
import org.acsconsole.identity.ClockRewind;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.workshop.ObservedOnService;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ChangedIdentities;

/** Takes what others do on the workshop service into the ledger, a page at a time, from where the ledger is. */
public final class ServiceFollower {

    private static final int PAGE = 500;

    private final WorkshopLink link;

    public ServiceFollower(WorkshopLink link) {
        this.link = link;
    }

    /**
     * Goes on until there is nothing new, or until it is interrupted; what was taken in by then stays.
     *
     * @param taken run after each page
     * @throws WorkshopException if the service is not there
     * @throws org.acsconsole.identity.FaultException if the ledger is not
     */
    public void catchUp(Workspace workspace, Runnable taken) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            String from = workspace.ledger().followedTo();
            ObservedChanges seen = link.ask(service -> look(service, from));
            if (!seen.to().equals(from)) {
                workspace.controller().follow(seen);
            }
            taken.run();
            more = seen.all().size() == PAGE;
        }
    }

    private ObservedChanges look(WorkshopControl service, String from) {
        Optional<ChangedIdentities> since =
                from.equals(ObservedChanges.FIRST) ? Optional.empty() : service.changes(from, PAGE);
        boolean anew = !from.equals(ObservedChanges.FIRST) && since.isEmpty();
        ChangedIdentities page = since.or(() -> service.changes(ChangedIdentities.FROM_THE_FIRST, PAGE))
                .orElseThrow(() -> new WorkshopException(WorkshopProblem.CHANGES_UNTOLD));
        return new ObservedChanges(
                from,
                page.mark(),
                link.instant(),
                page.setBacks().stream()
                        .map(back -> new ClockRewind(back.reached(), back.putTo()))
                        .toList(),
                anew,
                page.changes().stream()
                        .map(change -> ObservedOnService.sighting(change.seen(), change.created()))
                        .toList());
    }
}
