package org.acsconsole.workshop.api;

import java.util.List;
import org.acsconsole.workshop.http.Refusal;

/** What the service can be asked for, by path and method. */
enum ServiceOperation {
    CREATE("POST"),
    DELETE("DELETE"),
    REVOKE("POST"),
    ISSUE("POST"),
    EXCHANGE_TEAMS("POST"),
    LIST_CHAT_THREADS("GET");

    private final String method;

    ServiceOperation(String method) {
        this.method = method;
    }

    String method() {
        return method;
    }

    /** The operation of a decoded path, or a refusal: there is no such path. */
    static ServiceOperation of(List<String> path) {
        return switch (path.getFirst()) {
            case "identities" -> ofIdentities(path);
            case "teamsUser" -> only(path, List.of("teamsUser", ":exchangeAccessToken"), EXCHANGE_TEAMS);
            case "chat" -> ofChat(path);
            default -> throw unknown();
        };
    }

    private static ServiceOperation ofIdentities(List<String> path) {
        return switch (path.size()) {
            case 1 -> CREATE;
            case 2 -> DELETE;
            case 3 ->
                switch (path.get(2)) {
                    case ":issueAccessToken" -> ISSUE;
                    case ":revokeAccessTokens" -> REVOKE;
                    default -> throw unknown();
                };
            default -> throw unknown();
        };
    }

    private static ServiceOperation ofChat(List<String> path) {
        if (path.equals(List.of("chat", "threads"))) {
            return LIST_CHAT_THREADS;
        }
        throw new Refusal(404, "NotFound", ChatApi.ONLY_THE_LIST);
    }

    private static ServiceOperation only(List<String> path, List<String> known, ServiceOperation operation) {
        if (path.equals(known)) {
            return operation;
        }
        throw unknown();
    }

    static Refusal unknown() {
        return new Refusal(404, "NotFound", "There is no such resource.");
    }
}
