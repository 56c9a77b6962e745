package org.acsconsole.workshop.api;

import org.acsconsole.workshop.http.Answer;
import org.acsconsole.workshop.http.Call;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.Service;
import org.acsconsole.workshop.http.Target;

/** Finds who answers a call. */
public final class WorkshopApi implements Service {

    private final IdentityApi identities;
    private final ChatApi chat;
    private final ControlApi control;

    public WorkshopApi(IdentityApi identities, ChatApi chat, ControlApi control) {
        this.identities = identities;
        this.chat = chat;
        this.control = control;
    }

    @Override
    public Answer answer(Call call) {
        Target target = Target.parse(call.rawTarget());
        if (target.path().getFirst().equals(ControlApi.PATH)) {
            return control.answer(call, target);
        }
        Operation operation = Operation.of(target.path());
        if (!call.method().equals(operation.method())) {
            return notAllowed(operation.method());
        }
        return switch (operation) {
            case LIST_CHAT_THREADS -> chat.listThreads(call, target);
            case CREATE, DELETE, REVOKE, ISSUE, EXCHANGE_TEAMS -> identities.answer(operation, call, target);
        };
    }

    static Answer notAllowed(String allowed) {
        return Answer.of(new Refusal(405, "MethodNotAllowed", "The method is not allowed here."))
                .with("Allow", allowed);
    }
}
