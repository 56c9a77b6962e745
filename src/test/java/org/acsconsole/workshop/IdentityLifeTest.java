package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which tokens live, shown by the token-try endpoint (PROTOCOL 6 and 7), on a service clock that stands still. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityLifeTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);

    @BeforeAll
    void freeze() {
        steps.clock("{\"frozen\":true}");
    }

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void aLiveTokenListsNoThreads() {
        RawHttp.Reply reply = steps.chatThreads(steps.token(steps.identity(), "chat"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"value\":[]}");
    }

    @Test
    void aTokenIssuedInTheSameSecondAsARevokeSurvives() {
        String id = steps.identity();
        String before = steps.token(id, "chat");
        steps.revoke(id);
        String after = steps.token(id, "chat");

        assertThat(steps.tried(before)).isEqualTo("401 revoked");
        assertThat(steps.tried(after)).isEqualTo("200");
    }

    @Test
    void aRevokeEndsEveryTokenOfTheIdentityAndOfNoOther() {
        String id = steps.identity();
        String first = steps.token(id, "chat");
        String second = steps.token(id, "chat");
        String ofAnother = steps.token(steps.identity(), "chat");
        steps.revoke(id);

        assertThat(steps.tried(first)).isEqualTo("401 revoked");
        assertThat(steps.tried(second)).isEqualTo("401 revoked");
        assertThat(steps.tried(ofAnother)).isEqualTo("200");
    }

    @Test
    void manyTokensOfOneIdentityLiveAtATime() {
        String id = steps.identity();

        assertThat(steps.tried(steps.token(id, "chat"))).isEqualTo("200");
        assertThat(steps.tried(steps.token(id, "chat"))).isEqualTo("200");
    }

    @Test
    void deletingTheIdentityEndsItsTokens() {
        String id = steps.identity();
        String token = steps.token(id, "chat");
        steps.delete(id);

        RawHttp.Reply reply = steps.chatThreads(token);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("x-workshop-reason")).isEqualTo("deleted");
    }

    @Test
    void aTokenDiesAtItsExpiryOnTheServicesClock() {
        String id = steps.identity();
        String hour = steps.issue(id, "{\"scopes\":[\"chat\"],\"expiresInMinutes\":60}")
                .at("/token");
        String day = steps.token(id, "chat");
        steps.clock("{\"advance\":\"PT59M\"}");
        assertThat(steps.tried(hour)).isEqualTo("200");

        steps.clock("{\"advance\":\"PT1M\"}");
        assertThat(steps.tried(hour)).isEqualTo("401 expired");
        assertThat(steps.tried(day)).isEqualTo("200");
    }

    @Test
    void aTokenWithoutAChatScopeIsForbidden() {
        assertThat(steps.tried(steps.token(steps.identity(), "voip"))).isEqualTo("403 no-chat-scope");
    }

    @Test
    void theJoinScopesOfChatAreChatScopes() {
        assertThat(steps.tried(steps.token(steps.identity(), "chat.join"))).isEqualTo("200");
        assertThat(steps.tried(steps.token(steps.identity(), "chat.join.limited")))
                .isEqualTo("200");
    }

    @Test
    void aTokenWithAnotherSignatureIsForged() {
        String token = steps.token(steps.identity(), "chat");
        String other = steps.token(steps.identity(), "chat");
        String forged = token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        assertThat(steps.tried(forged)).isEqualTo("401 forged");
        assertThat(steps.tried("no.token.atall")).isEqualTo("401 forged");
        assertThat(steps.tried("e30.e30.")).isEqualTo("401 forged");
    }

    @Test
    void aCallWithoutATokenIsUnauthorized() {
        assertThat(steps.get("/chat/threads?api-version=2025-03-15", "Basic eA==")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void badParametersOfTheListAreRefused() {
        String bearer = "Bearer " + steps.token(steps.identity(), "chat");
        String list = "/chat/threads?api-version=2025-03-15";

        assertThat(steps.get(list + "&maxPageSize=many", bearer).status()).isEqualTo(400);
        assertThat(steps.get(list + "&maxPageSize=0", bearer).status()).isEqualTo(400);
        assertThat(steps.get(list + "&maxPageSize=1&maxPageSize=2", bearer).status())
                .isEqualTo(400);
        assertThat(steps.get(list + "&startTime=yesterday", bearer).status()).isEqualTo(400);
        assertThat(steps.get(list + "&startTime=2026-11-23T09:30:00Z", bearer).status())
                .isEqualTo(200);
        assertThat(steps.get("/chat/threads", bearer).error()).startsWith("400 ApiVersionUnspecified");
    }
}
