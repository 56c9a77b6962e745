package org.acsconsole.workshop.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.HttpOutcome;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.http.Service;
import org.acsconsole.workshop.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds who answers a call, and turns what goes wrong into an answer. */
public final class WorkshopApi implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(WorkshopApi.class);

    private final SignatureGate gate;
    private final FaultGate faults;
    private final Azure azure;
    private final EntraApi entra;
    private final ControlApi control;

    public WorkshopApi(SignatureGate gate, FaultGate faults, Azure azure, EntraApi entra, ControlApi control) {
        this.gate = gate;
        this.faults = faults;
        this.azure = azure;
        this.entra = entra;
        this.control = control;
    }

    /** The operations that Azure Communication Services has too. */
    public record Azure(IdentityApi identities, TeamsExtensionApi teamsExtension, ChatApi chat) {}

    @Override
    public HttpOutcome answer(HttpCall call) {
        RequestTarget target = RequestTarget.parse(call.rawTarget());
        if (target.path().getFirst().equals(ControlApi.PATH)) {
            return settled(call, () -> control.answer(call, target));
        }
        Optional<HttpAnswer> issued = entra.answer(call, target);
        if (issued.isPresent()) {
            return issued.get();
        }
        HttpOutcome outcome = settled(call, () -> operation(call, target));
        return outcome instanceof HttpAnswer answer ? Cors.open(call, answer) : outcome;
    }

    /** Refusals become answers; while the state cannot be used, such as on a full disk, the service is unavailable. */
    private static HttpOutcome settled(HttpCall call, Supplier<HttpOutcome> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return HttpAnswer.of(refusal);
        } catch (StoreException e) {
            if (!e.mayPass()) {
                throw e;
            }
            LOG.warn("{} failed: the state cannot be read or written: {}", call.method(), e.getMessage());
            return HttpAnswer.of(GuessedAnswers.unavailable());
        }
    }

    private HttpOutcome operation(HttpCall call, RequestTarget target) {
        List<ServiceOperation> known = ServiceOperation.on(target.path());
        if (Cors.isPreflight(call)) {
            return Cors.preflight(call, ServiceOperation.methods(known));
        }
        Optional<ServiceOperation> wanted = known.stream()
                .filter(each -> each.method().equals(call.method()))
                .findFirst();
        return wanted.isPresent() ? operation(wanted.get(), call, target) : notAllowed(known);
    }

    private HttpOutcome operation(ServiceOperation operation, HttpCall call, RequestTarget target) {
        // a wrong signature is refused whatever else goes wrong
        KeyHolder caller = operation.hasTokenOfItsOwn() ? null : gate.require(call);
        if (operation == ServiceOperation.LIST_CHAT_THREADS) {
            azure.chat().identify(call);
        }
        return faults.pass(operation, call, () -> answer(operation, call, target, caller));
    }

    /** @param caller null where the operation's own token says who calls */
    private HttpAnswer answer(
            ServiceOperation operation, HttpCall call, RequestTarget target, @Nullable KeyHolder caller) {
        return switch (operation) {
            case CREATE, GET, DELETE, REVOKE, ISSUE, EXCHANGE_TEAMS ->
                azure.identities().by(Objects.requireNonNull(caller)).answer(operation, call, target);
            case EXCHANGE_TEAMS_EXTENSION, GET_ASSIGNMENT, PUT_ASSIGNMENT, DELETE_ASSIGNMENT ->
                azure.teamsExtension().answer(operation, call, target, caller);
            case LIST_CHAT_THREADS -> azure.chat().listThreads(call, target);
        };
    }

    private static HttpAnswer notAllowed(List<ServiceOperation> known) {
        String methods = ServiceOperation.methods(known);
        return known.contains(ServiceOperation.LIST_CHAT_THREADS)
                ? notAllowed(methods, ChatApi.ONLY_THE_LIST)
                : notAllowed(methods);
    }

    static HttpAnswer notAllowed(String allowed) {
        return notAllowed(allowed, "The method is not allowed here.");
    }

    private static HttpAnswer notAllowed(String allowed, String why) {
        return HttpAnswer.of(new Refusal(405, "MethodNotAllowed", why)).with("Allow", allowed);
    }
}
