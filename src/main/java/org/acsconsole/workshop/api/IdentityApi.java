package org.acsconsole.workshop.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.tokens.TokenClaims;
import org.acsconsole.workshop.tokens.TokenMint;

/** The five operations of Azure Communication Services Identity. */
public final class IdentityApi {

    private static final List<String> VERSIONS =
            List.of("2021-03-07", "2022-06-01", "2022-10-01", "2023-10-01", "2025-06-30", "2026-09-23");
    private static final List<String> TEAMS_VERSIONS = VERSIONS.subList(1, VERSIONS.size());
    private static final String REPORTED = "2020-07-20-preview2, 2021-02-22-preview1, 2021-03-07, 2021-10-31-preview,"
            + " 2021-11-01, 2022-06-01, 2022-10-01, 2023-10-01, 2025-06-30, 2026-09-23";
    private static final String REPORTED_FOR_TEAMS =
            "2021-10-31-preview, 2022-06-01, 2022-10-01, 2023-10-01, 2025-06-30, 2026-09-23";

    private final ApiVersions versions;
    private final Identities identities;
    private final TokenMint mint;

    /** For calls whose signature was taken. */
    public IdentityApi(ApiVersions versions, Identities identities, TokenMint mint) {
        this.versions = versions;
        this.identities = identities;
        this.mint = mint;
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
                yield () -> create(TokenRequestBody.read(body, "createTokenWithScopes", version, strict));
            }
            case ISSUE -> {
                JsonBody body = JsonBody.parse(call.body());
                if (body.texts("scopes") == null) {
                    throw RecordedAnswers.scopesRequired();
                }
                yield () -> issue(target.path().get(1), TokenRequestBody.read(body, "scopes", version, strict));
            }
            case EXCHANGE_TEAMS -> {
                ClockReading clock = identities.clock().reading();
                TeamsExchange.Asked asked = TeamsExchange.read(JsonBody.parse(call.body()), clock.wall());
                yield () -> exchange(asked, clock.now());
            }
            case REVOKE ->
                () -> {
                    identities.revoke(target.path().get(1));
                    return HttpAnswer.empty(204);
                };
            case DELETE ->
                () -> {
                    identities.delete(target.path().get(1));
                    return HttpAnswer.empty(204);
                };
            case LIST_CHAT_THREADS -> throw new IllegalArgumentException("not for " + operation);
        };
    }

    private static HttpAnswer carryOut(Supplier<HttpAnswer> prepared) {
        try {
            return prepared.get();
        } catch (Refusal refusal) {
            return HttpAnswer.of(refusal);
        }
    }

    private HttpAnswer create(TokenRequestBody token) {
        String id = identities.create();
        return token.scopes().isEmpty()
                ? HttpAnswer.of(201, IdentityJson.identity(id))
                : HttpAnswer.of(201, IdentityJson.identity(id, token(id, token)));
    }

    private HttpAnswer issue(String id, TokenRequestBody token) {
        if (token.scopes().isEmpty()) {
            throw RecordedAnswers.scopesEmpty();
        }
        identities.requireLive(id);
        return HttpAnswer.of(200, IdentityJson.token(token(id, token)));
    }

    private HttpAnswer exchange(TeamsExchange.Asked asked, Instant now) {
        TeamsExchange.Exchanged exchanged = asked.exchange();
        return HttpAnswer.of(
                200,
                IdentityJson.token(
                        token(exchanged.identity(), GuessedAnswers.TEAMS_TOKEN_SCOPES, now, exchanged.timeLeft())));
    }

    private IdentityJson.Token token(String id, TokenRequestBody token) {
        return token(id, token.scopes(), identities.clock().instant(), token.lifetime());
    }

    /** @param now the service's, read before the token gets its place in the order: see {@link org.acsconsole.workshop.clock.WorkshopClock} */
    private IdentityJson.Token token(String id, List<String> scopes, Instant now, Duration lifetime) {
        Instant expiresOn = now.plus(lifetime);
        long order = identities.store().nextInOrder();
        return new IdentityJson.Token(mint.make(new TokenClaims(id, scopes, now, expiresOn, order)), expiresOn);
    }
}
