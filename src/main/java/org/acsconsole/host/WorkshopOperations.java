package org.acsconsole.host;

import java.util.function.Function;
import java.util.function.Supplier;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.ResetContent;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ClockChange;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.acsconsole.workshop.protocol.ResetRequest;

/**
 * Changes the workshop service's clock, faults and content. All of it blocks, and throws {@link FaultException} with
 * {@link org.acsconsole.identity.Fault.NotConnected} or {@link org.acsconsole.identity.Fault.OutcomeUnknown}.
 *
 * @param profile the name of the profile in use
 * @param changed run after each operation, on the thread that asked for it
 */
public record WorkshopOperations(WorkshopLink link, Supplier<String> profile, Runnable changed) {

    public ClockReading change(ClockChange change) {
        return call(service -> service.change(change));
    }

    public void change(FaultsChange change) {
        call(service -> service.change(change));
    }

    /** Ends all faults, the limits and the delay of revocations. */
    public void clearFaults() {
        call(WorkshopControl::clearFaults);
    }

    /** Resets the service, and returns what it holds then. */
    public ResetContent reset(ResetRequest request) {
        return ServiceRecords.content(call(service -> service.reset(request)));
    }

    /** Signs a user in to the service's issuer, and returns the user's Entra token, which can be exchanged. */
    public TokenValue teamsUserToken(String name) {
        return new TokenValue(call(service -> service.teamsUserToken(name)));
    }

    private <T> T call(Function<WorkshopControl, T> operation) {
        try {
            T answer = link.call(operation);
            changed.run();
            return answer;
        } catch (WorkshopException e) {
            throw WorkshopProblems.fault(e, profile.get());
        }
    }
}
