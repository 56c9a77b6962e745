package org.acsconsole.host;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.ResetContent;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.ClockChange;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.ReachableAddresses;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.acsconsole.workshop.protocol.ResourcesChange;

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

    /** The addresses at which other computers could reach the service. */
    public List<ReachableAddresses.Reachable> addresses() {
        return asked(() -> link.query(WorkshopControl::addresses)).value();
    }

    /** The resources of the attendees, with their keys. */
    public List<AttendeeResource> resources() {
        return asked(() -> link.query(WorkshopControl::resources)).value();
    }

    /** The resource that is no attendee's, with its keys; empty for an earlier service. */
    public Optional<AttendeeResource> ownResource() {
        return Optional.ofNullable(
                asked(() -> link.query(WorkshopControl::resources)).instructor());
    }

    /** Replaces an access key of the resource that is no attendee's; the profile in use goes on with the new one. */
    public void replaceOwnKey(ResourcesChange change) {
        asked(() -> link.replaceKey(service -> service.change(change)));
        changed.run();
    }

    /** Makes, removes or changes resources of attendees, and returns all that there are then. */
    public List<AttendeeResource> change(ResourcesChange change) {
        return call(service -> service.change(change)).value();
    }

    /** Lets other computers connect, until this console is closed at the latest. */
    public void open(NetworkChange change) {
        asked(() -> link.open(change));
        changed.run();
    }

    /** Lets no other computer connect any more. */
    public void closeNetwork() {
        call(WorkshopControl::closeNetwork);
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
        T answer = asked(() -> link.call(operation));
        changed.run();
        return answer;
    }

    private <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (WorkshopException e) {
            throw WorkshopProblems.fault(e, profile.get());
        }
    }
}
