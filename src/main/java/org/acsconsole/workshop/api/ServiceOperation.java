package org.acsconsole.workshop.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.workshop.http.Refusal;

/** What the service can be asked for, by method and path. */
enum ServiceOperation {
    CREATE("POST", "identities"),
    GET("GET", "identities/*"),
    DELETE("DELETE", "identities/*"),
    REVOKE("POST", "identities/*/:revokeAccessTokens"),
    ISSUE("POST", "identities/*/:issueAccessToken"),
    EXCHANGE_TEAMS("POST", "teamsUser/:exchangeAccessToken"),
    EXCHANGE_TEAMS_EXTENSION("POST", "access/teamsExtension/:exchangeAccessToken"),
    GET_ASSIGNMENT("GET", "access/teamsExtension/tenants/*/assignments/*"),
    PUT_ASSIGNMENT("PUT", "access/teamsExtension/tenants/*/assignments/*"),
    DELETE_ASSIGNMENT("DELETE", "access/teamsExtension/tenants/*/assignments/*"),
    LIST_CHAT_THREADS("GET", "chat/threads");

    private final String method;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> pattern;

    ServiceOperation(String method, String pattern) {
        this.method = method;
        this.pattern = List.of(pattern.split("/", -1));
    }

    String method() {
        return method;
    }

    /** Whether the token that it is about proves who asks; the others need a signature or a token of the issuer. */
    boolean hasTokenOfItsOwn() {
        return this == LIST_CHAT_THREADS || this == EXCHANGE_TEAMS_EXTENSION;
    }

    /** The operations on a decoded path, or a refusal: there is no such path. */
    static List<ServiceOperation> on(List<String> path) {
        List<ServiceOperation> known =
                Stream.of(values()).filter(each -> each.fits(path)).toList();
        if (known.isEmpty()) {
            throw path.getFirst().equals("chat") ? new Refusal(404, "NotFound", ChatApi.ONLY_THE_LIST) : unknown();
        }
        return known;
    }

    /** The methods of the operations, as the header {@code Allow} lists them. */
    static String methods(List<ServiceOperation> operations) {
        return operations.stream().map(ServiceOperation::method).sorted().collect(Collectors.joining(", "));
    }

    static Refusal unknown() {
        return new Refusal(404, "NotFound", "There is no such resource.");
    }

    private boolean fits(List<String> path) {
        return path.size() == pattern.size()
                && IntStream.range(0, path.size())
                        .allMatch(i ->
                                pattern.get(i).equals("*") || pattern.get(i).equals(path.get(i)));
    }
}
