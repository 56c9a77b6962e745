package org.acsconsole.workshop.api;

import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.HttpOutcome;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.http.Service;

/** Finds who answers a call. */
public final class WorkshopApi implements Service {

    private final SignatureGate gate;
    private final FaultGate faults;
    private final IdentityApi identities;
    private final ChatApi chat;
    private final ControlApi control;

    public WorkshopApi(SignatureGate gate, FaultGate faults, IdentityApi identities, ChatApi chat, ControlApi control) {
        this.gate = gate;
        this.faults = faults;
        this.identities = identities;
        this.chat = chat;
        this.control = control;
    }

    @Override
    public HttpOutcome answer(HttpCall call) {
        RequestTarget target = RequestTarget.parse(call.rawTarget());
        if (target.path().getFirst().equals(ControlApi.PATH)) {
            return control.answer(call, target);
        }
        ServiceOperation operation = ServiceOperation.of(target.path());
        if (!call.method().equals(operation.method())) {
            return operation == ServiceOperation.LIST_CHAT_THREADS
                    ? notAllowed(operation.method(), ChatApi.ONLY_THE_LIST)
                    : notAllowed(operation.method());
        }
        return switch (operation) {
            case LIST_CHAT_THREADS -> faults.pass(() -> chat.listThreads(call, target));
            case CREATE, DELETE, REVOKE, ISSUE, EXCHANGE_TEAMS -> {
                gate.require(call); // a wrong signature is refused whatever else goes wrong
                yield faults.pass(operation, call, () -> identities.answer(operation, call, target));
            }
        };
    }

    static HttpAnswer notAllowed(String allowed) {
        return notAllowed(allowed, "The method is not allowed here.");
    }

    private static HttpAnswer notAllowed(String allowed, String why) {
        return HttpAnswer.of(new Refusal(405, "MethodNotAllowed", why)).with("Allow", allowed);
    }
}
