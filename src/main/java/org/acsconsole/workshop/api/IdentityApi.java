package org.acsconsole.workshop.api;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.ClockReading;
import org.jspecify.annotations.Nullable;

/** The operations of Azure Communication Services Identity on identities, and the exchange of a Teams user's token. */
public final class IdentityApi {

    private static final List<String> VERSIONS =
            List.of("2021-03-07", "2022-06-01", "2022-10-01", "2023-10-01", "2025-06-30", "2026-09-23");
    /** The one that has custom IDs. */
    private static final String PREVIEW = "2025-03-02-preview";

    private static final int LONGEST_CUSTOM_ID = 256;
    private static final int LONGEST_REQUEST_ID = 64;
    private static final List<String> TEAMS_VERSIONS = VERSIONS.subList(1, VERSIONS.size());
    private static final String REPORTED = "2020-07-20-preview2, 2021-02-22-preview1, 2021-03-07, 2021-10-31-preview,"
            + " 2021-11-01, 2022-06-01, 2022-10-01, 2023-10-01, 2025-06-30, 2026-09-23";
    private static final String REPORTED_FOR_TEAMS =
            "2021-10-31-preview, 2022-06-01, 2022-10-01, 2023-10-01, 2025-06-30, 2026-09-23";

    private final ApiVersions versions;
    private final Identities identities;
    private final TokenIssue tokens;

    /** For calls whose signature was accepted. */
    public IdentityApi(ApiVersions versions, TokenIssue tokens) {
        this.versions = versions;
        this.identities = tokens.identities();
        this.tokens = tokens;
    }

    /** The operations on the resource of that caller. */
    IdentityApi by(KeyHolder caller) {
        return new IdentityApi(versions, tokens.by(caller));
    }

    HttpAnswer answer(ServiceOperation operation, HttpCall call, RequestTarget target) {
        boolean forTeams = operation == ServiceOperation.EXCHANGE_TEAMS;
        String version = versions.require(call, target, forTeams ? TEAMS_VERSIONS : VERSIONS);
        Supplier<HttpAnswer> prepared = prepare(operation, call, target, version);
        return carryOut(prepared).with("api-supported-versions", forTeams ? REPORTED_FOR_TEAMS : REPORTED);
    }

    /** What is refused here is refused without {@code api-supported-versions}, as recorded. */
    private Supplier<HttpAnswer> prepare(
            ServiceOperation operation, HttpCall call, RequestTarget target, String version) {
        boolean strict = versions.isStrict();
        return switch (operation) {
            case CREATE -> {
                JsonBody body = JsonBody.parse(call.body());
                yield () -> create(
                        call, body, TokenRequestBody.read(body, "createTokenWithScopes", version, strict), version);
            }
            case GET -> {
                if (!version.equals(PREVIEW)) {
                    throw ApiVersions.unsupported(call, version);
                }
                String id = target.path().get(1);
                yield () -> HttpAnswer.of(200, IdentityJson.custom(id, identities.custom(id)));
            }
            case ISSUE -> {
                JsonBody body = JsonBody.parse(call.body());
                if (body.texts("scopes") == null) {
                    throw RecordedAnswers.scopesRequired();
                }
                yield () -> issue(call, target.path().get(1), TokenRequestBody.read(body, "scopes", version, strict));
            }
            case EXCHANGE_TEAMS -> {
                ClockReading clock = identities.clock().reading();
                TeamsExchange.Asked asked = TeamsExchange.read(JsonBody.parse(call.body()), clock.wall());
                yield () -> exchange(asked, clock.now());
            }
            case REVOKE ->
                () -> {
                    identities.revoke(target.path().get(1), clientRequestId(call));
                    return HttpAnswer.empty(204);
                };
            case DELETE ->
                () -> {
                    identities.delete(target.path().get(1), clientRequestId(call));
                    return HttpAnswer.empty(204);
                };
            case EXCHANGE_TEAMS_EXTENSION, GET_ASSIGNMENT, PUT_ASSIGNMENT, DELETE_ASSIGNMENT, LIST_CHAT_THREADS ->
                throw new IllegalArgumentException("not for " + operation);
        };
    }

    private static HttpAnswer carryOut(Supplier<HttpAnswer> prepared) {
        try {
            return prepared.get();
        } catch (Refusal refusal) {
            return HttpAnswer.of(refusal);
        }
    }

    private HttpAnswer create(HttpCall call, JsonBody body, TokenRequestBody token, String version) {
        boolean preview = version.equals(PREVIEW);
        boolean withToken = !token.scopes().isEmpty();
        String id = identities.create(preview ? customId(body) : null, withToken, clientRequestId(call));
        IdentityJson.Token made = withToken ? token(call, id, token) : null;
        if (preview) {
            return HttpAnswer.of(201, IdentityJson.custom(id, identities.custom(id), made));
        }
        return HttpAnswer.of(201, made == null ? IdentityJson.identity(id) : IdentityJson.identity(id, made));
    }

    private static @Nullable String clientRequestId(HttpCall call) {
        String name = call.header("x-ms-client-request-id");
        return name == null || name.length() > LONGEST_REQUEST_ID ? null : name;
    }

    private static @Nullable String customId(JsonBody body) {
        if (body.lacks("customId")) {
            return null;
        }
        String customId = body.text("customId");
        if (customId.isEmpty() || customId.length() > LONGEST_CUSTOM_ID) {
            throw GuessedAnswers.customIdOutOfBounds(LONGEST_CUSTOM_ID);
        }
        return customId;
    }

    private HttpAnswer issue(HttpCall call, String id, TokenRequestBody token) {
        if (token.scopes().isEmpty()) {
            throw RecordedAnswers.scopesEmpty();
        }
        identities.tokenIssued(id);
        return HttpAnswer.of(200, IdentityJson.token(token(call, id, token)));
    }

    private HttpAnswer exchange(TeamsExchange.Asked asked, Instant now) {
        TeamsExchange.Exchanged exchanged = asked.exchange();
        return HttpAnswer.of(
                200,
                IdentityJson.token(tokens.issue(
                        exchanged.identity(), GuessedAnswers.TEAMS_TOKEN_SCOPES, now, exchanged.timeLeft())));
    }

    private IdentityJson.Token token(HttpCall call, String id, TokenRequestBody token) {
        return tokens.named(clientRequestId(call))
                .issue(id, token.scopes(), identities.clock().instant(), token.lifetime());
    }
}
