package org.acsconsole.workshop.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.store.AssignmentStore;
import org.acsconsole.workshop.store.TeamsAssignment;
import org.acsconsole.workshop.tokens.EntraToken;
import org.jspecify.annotations.Nullable;

/** The operations for Teams phone extensibility: who may be used with the resource, and the exchange of such a user's token. */
public final class TeamsExtensionApi {

    private static final List<String> VERSIONS = List.of("2025-06-30", "2026-09-23");

    private final ApiVersions versions;
    private final AssignmentStore assignments;
    private final TokenIssue tokens;
    private final Resources resources;

    public TeamsExtensionApi(
            ApiVersions versions, AssignmentStore assignments, TokenIssue tokens, Resources resources) {
        this.resources = resources;
        this.versions = versions;
        this.assignments = assignments;
        this.tokens = tokens;
    }

    /** @param caller null for the exchange, which the Teams user's token opens */
    HttpAnswer answer(ServiceOperation operation, HttpCall call, RequestTarget target, @Nullable KeyHolder caller) {
        versions.require(call, target, VERSIONS);
        HttpAnswer answer = switch (operation) {
            case EXCHANGE_TEAMS_EXTENSION -> exchange(call);
            case GET_ASSIGNMENT -> get(place(target, caller));
            case PUT_ASSIGNMENT -> put(call, place(target, caller));
            case DELETE_ASSIGNMENT -> delete(place(target, caller));
            case CREATE, GET, DELETE, REVOKE, ISSUE, EXCHANGE_TEAMS, LIST_CHAT_THREADS ->
                throw new IllegalArgumentException("not for " + operation);
        };
        return answer.with("api-supported-versions", String.join(", ", VERSIONS));
    }

    /** An assignment of a resource; the state has those of an attendee's under a tenant that is named with it. */
    private record Place(String scope, String tenant, String object) {}

    private Place place(RequestTarget target, @Nullable KeyHolder caller) {
        KeyHolder known = Objects.requireNonNull(caller);
        return new Place(
                scope(known),
                guid("tenantId", target.path().get(3)),
                guid("objectId", target.path().get(5)));
    }

    private static String scope(KeyHolder caller) {
        return caller.attendee().isEmpty() ? "" : caller.resourceId() + "/";
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
        KeyHolder caller = resources.keyHolders().stream()
                .filter(each -> isAssigned(new Place(scope(each), tenant, object), application))
                .findFirst()
                .orElseThrow(GuessedAnswers::notAssigned);
        TokenIssue issuing = tokens.by(caller);
        String id = issuing.identities().idOfTeamsExtensionUser(tenant, object);
        return HttpAnswer.of(
                200,
                IdentityJson.identity(
                        id, issuing.issue(id, GuessedAnswers.TEAMS_EXTENSION_TOKEN_SCOPES, clock.now(), timeLeft)));
    }

    private boolean isAssigned(Place place, String application) {
        return find(place)
                .filter(found ->
                        found.clientIds().isEmpty() || found.clientIds().contains(application))
                .isPresent();
    }

    private Optional<TeamsAssignment> find(Place place) {
        return assignments.find(place.scope() + place.tenant(), place.object());
    }

    private HttpAnswer get(Place place) {
        TeamsAssignment found = find(place).orElseThrow(GuessedAnswers::assignmentNotFound);
        return json(200, new TeamsAssignment(place.tenant(), place.object(), found.principalType(), found.clientIds()));
    }

    private HttpAnswer put(HttpCall call, Place place) {
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
        List<String> allowed =
                clientIds.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
        boolean created = assignments.put(
                new TeamsAssignment(place.scope() + place.tenant(), place.object(), principalType, allowed));
        return json(created ? 201 : 200, new TeamsAssignment(place.tenant(), place.object(), principalType, allowed));
    }

    private HttpAnswer delete(Place place) {
        if (!assignments.delete(place.scope() + place.tenant(), place.object())) {
            throw GuessedAnswers.assignmentNotFound();
        }
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer json(int status, TeamsAssignment assignment) {
        return HttpAnswer.of(status, IdentityJson.assignment(assignment));
    }

    private static String guid(String name, String text) {
        if (!EntraToken.isGuid(text)) {
            throw GuessedAnswers.wrongType(name, "a GUID");
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
