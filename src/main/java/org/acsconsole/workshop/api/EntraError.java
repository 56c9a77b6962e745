package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.acsconsole.workshop.http.HttpAnswer;

/** Errors in the shape of Entra ID's, whose texts begin with the code. */
final class EntraError {

    private EntraError() {}

    static HttpAnswer of(int status, String error, int code, String text) {
        ObjectNode answer =
                IdentityJson.object().put("error", error).put("error_description", "AADSTS" + code + ": " + text);
        answer.putArray("error_codes").add(code);
        return HttpAnswer.of(status, IdentityJson.bytes(answer));
    }

    static HttpAnswer otherClient() {
        return of(400, "unauthorized_client", 700016, "The workshop has no application of that client ID.");
    }
}
