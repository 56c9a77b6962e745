package org.acsconsole.workshop.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.store.AssignmentStore;
import org.acsconsole.workshop.store.TeamsAssignment;
import org.acsconsole.workshop.tokens.EntraToken;

/** The operations for Teams phone extensibility: who may be used with the resource, and the exchange of such a user's token. */
public final class TeamsExtensionApi {

    private static final List<String> VERSIONS = List.of("2025-06-30", "2026-09-23");

    private final ApiVersions versions;
    private final AssignmentStore assignments;
    private final TokenIssue tokens;

    public TeamsExtensionApi(ApiVersions versions, AssignmentStore assignments, TokenIssue tokens) {
        this.versions = versions;
        this.assignments = assignments;
        this.tokens = tokens;
    }

    HttpAnswer answer(ServiceOperation operation, HttpCall call, RequestTarget target) {
        versions.require(call, target, VERSIONS);
        HttpAnswer answer = switch (operation) {
            case EXCHANGE_TEAMS_EXTENSION -> exchange(call);
            case GET_ASSIGNMENT -> get(target);
            case PUT_ASSIGNMENT -> put(call, target);
            case DELETE_ASSIGNMENT -> delete(target);
            case CREATE, GET, DELETE, REVOKE, ISSUE, EXCHANGE_TEAMS, LIST_CHAT_THREADS ->
                throw new IllegalArgumentException("not for " + operation);
        };
        return answer.with("api-supported-versions", String.join(", ", VERSIONS));
    }

    /** The token of the Teams user is the bearer token of the request; its signature cannot be checked here. */
    private HttpAnswer exchange(HttpCall call) {
        JsonBody.parse(call.shortBody());
        ClockReading clock = tokens.clock();
        EntraToken token = Bearer.of(call).flatMap(EntraToken::read).orElseThrow(RecordedAnswers::teamsTokenInvalid);
        Duration timeLeft = Duration.between(clock.wall(), token.expiresOn());
        if (!timeLeft.isPositive() || !EntraToken.isGuid(token.tenantId()) || !EntraToken.isGuid(token.userId())) {
            throw RecordedAnswers.teamsTokenInvalid();
        }
        String tenant = token.tenantId().toLowerCase(Locale.ROOT);
        String object = token.userId().toLowerCase(Locale.ROOT);
        String application = token.appId().toLowerCase(Locale.ROOT);
        boolean assigned = assignments
                .find(tenant, object)
                .filter(found ->
                        found.clientIds().isEmpty() || found.clientIds().contains(application))
                .isPresent();
        if (!assigned) {
            throw GuessedAnswers.notAssigned();
        }
        String id = tokens.identities().idOf(tenant + "_" + object);
        return HttpAnswer.of(
                200,
                IdentityJson.identity(
                        id, tokens.issue(id, GuessedAnswers.TEAMS_EXTENSION_TOKEN_SCOPES, clock.now(), timeLeft)));
    }

    private HttpAnswer get(RequestTarget target) {
        Optional<TeamsAssignment> found = assignments.find(tenant(target), object(target));
        return json(200, found.orElseThrow(GuessedAnswers::assignmentNotFound));
    }

    private HttpAnswer put(HttpCall call, RequestTarget target) {
        JsonBody body = JsonBody.parse(call.body());
        String principalType = body.text("principalType");
        if (principalType.isEmpty()) {
            throw GuessedAnswers.principalTypeRequired();
        }
        List<String> given = body.texts("clientIds");
        List<String> clientIds = given == null ? List.of() : given;
        if (!clientIds.stream().allMatch(EntraToken::isGuid)) {
            throw GuessedAnswers.wrongType("clientIds", "a list of GUIDs");
        }
        TeamsAssignment assignment = new TeamsAssignment(
                tenant(target),
                object(target),
                principalType,
                clientIds.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList());
        return json(assignments.put(assignment) ? 201 : 200, assignment);
    }

    private HttpAnswer delete(RequestTarget target) {
        if (!assignments.delete(tenant(target), object(target))) {
            throw GuessedAnswers.assignmentNotFound();
        }
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer json(int status, TeamsAssignment assignment) {
        return HttpAnswer.of(status, IdentityJson.assignment(assignment));
    }

    private static String tenant(RequestTarget target) {
        return guid("tenantId", target.path().get(3));
    }

    private static String object(RequestTarget target) {
        return guid("objectId", target.path().get(5));
    }

    private static String guid(String name, String text) {
        if (!EntraToken.isGuid(text)) {
            throw GuessedAnswers.wrongType(name, "a GUID");
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
