package org.acsconsole.host;

import java.util.Optional;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.Workspace;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ChangedIdentities;

/** Applies to the ledger what others do on the workshop service, a page at a time, from where the ledger is. */
record ServiceFollower(WorkshopLink link) {

    private static final int PAGE = 500;

    /**
     * Goes on until there is nothing new, or until it is interrupted; what was applied by then stays.
     *
     * @param applied run after each page
     * @throws WorkshopException if the service is not there
     * @throws org.acsconsole.identity.FaultException if the ledger is not
     */
    void catchUp(Workspace workspace, Runnable applied) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            String from = workspace.ledger().followedTo();
            ObservedChanges seen = link.query(service -> changes(service, from));
            if (!seen.to().equals(from)) {
                workspace.controller().follow(seen);
            }
            applied.run();
            more = seen.all().size() == PAGE;
        }
    }

    private ObservedChanges changes(WorkshopControl service, String from) {
        Optional<ChangedIdentities> since =
                from.equals(ObservedChanges.FIRST) ? Optional.empty() : service.changes(from, PAGE);
        boolean reset = !from.equals(ObservedChanges.FIRST) && since.isEmpty();
        ChangedIdentities page = since.or(() -> service.changes(ChangedIdentities.FROM_THE_FIRST, PAGE))
                .orElseThrow(() -> new WorkshopException(WorkshopProblem.CHANGES_UNTOLD));
        return new ObservedChanges(
                from,
                page.mark(),
                link.instant(),
                page.setBacks().stream().map(ServiceRecords::rewind).toList(),
                reset,
                page.changes().stream().map(ServiceRecords::observed).toList());
    }
}
