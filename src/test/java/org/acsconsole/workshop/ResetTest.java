package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workshop is reset, empty or with a class. */
class ResetTest {

    @TempDir
    Path folder;

    private WorkshopForTests workshop;
    private Steps steps;

    @BeforeEach
    void start() {
        workshop = WorkshopForTests.startIn(WorkshopOptions.in(folder));
        steps = new Steps(workshop);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void afterAResetThereIsNothing() {
        String id = steps.identity();
        steps.clock("{\"advance\":\"PT5H\"}");
        steps.control("PUT", "faults", "{\"limits\":true}");
        RawHttp.Reply reply = reset("{}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).matches("\\{\"identities\":\\[],\"mark\":\"\\d+\"}");

        assertThat(steps.control("GET", "identities", "").body()).isEqualTo("{\"value\":[],\"next\":null}");
        assertThat(steps.issue(id, "{\"scopes\":[\"chat\"]}").status()).isEqualTo(404);
        JsonNode clock = steps.control("GET", "clock", "").json();
        assertThat(clock.path("now")).isEqualTo(clock.path("wall"));
        assertThat(steps.control("GET", "faults", "").at("/limits")).isEqualTo("false");
    }

    @Test
    void whoFollowsTheListIsToBeginAgain() {
        String id = steps.identity();
        reset("{}");
        steps.identity();
        assertThat(steps.control("GET", "identities?after=" + id, "").error()).startsWith("404 IdentityNotFound | ");
    }

    @Test
    void noTokenOfBeforeIsEverAcceptedAgain() {
        String token = steps.token(steps.identity(), "chat");
        String ofATeamsUser = teamsToken();
        assertThat(steps.tried(ofATeamsUser)).isEqualTo("200");
        reset("{}");
        assertThat(steps.tried(token)).isEqualTo("401 deleted");
        assertThat(steps.tried(ofATeamsUser)).isEqualTo("401 deleted");
        assertThat(steps.tried(teamsToken())).isEqualTo("200");

        workshop.close();
        start();
        assertThat(steps.tried(token)).isEqualTo("401 deleted");
        assertThat(steps.tried(ofATeamsUser)).isEqualTo("401 deleted");
        steps.clock("{\"advance\":\"-PT1H\"}");
        assertThat(steps.tried(ofATeamsUser)).isEqualTo("401 deleted");
    }

    @Test
    void theKeysStay() {
        String connection = workshop.connectionString();
        reset("{\"seed\":\"class\"}");
        assertThat(steps.create("{}").status()).isEqualTo(201);
        int port = workshop.port();
        workshop.close();
        workshop = WorkshopForTests.startIn(WorkshopOptions.in(folder).withPort(port));
        assertThat(workshop.connectionString()).isEqualTo(connection);
    }

    @Test
    void theClassIsListedAsItWasAnswered() {
        steps.identity();
        JsonNode made = reset("{\"seed\":\"class\"}").json();
        assertThat(made.path("seed").asText()).isEqualTo("class");
        JsonNode listed =
                steps.control("GET", "identities?limit=1000", "").json().path("value");
        assertThat(listed).hasSize(100);
        for (int i = 0; i < listed.size(); i++) {
            for (String field : List.of("id", "createdOn", "deletedOn", "tokensRevokedOn", "revokeTakesEffectOn")) {
                assertThat(made.path("identities").get(i).path(field))
                        .isEqualTo(listed.get(i).path(field));
            }
        }
    }

    @Test
    void theClassHasTheSamePeopleEachTimeButOtherIdentities() {
        JsonNode first = reset("{\"seed\":\"class\"}").json().path("identities");
        JsonNode second = reset("{\"seed\":\"class\"}").json().path("identities");
        assertThat(first.findValuesAsText("label"))
                .isEqualTo(second.findValuesAsText("label"))
                .doesNotHaveDuplicates()
                .hasSize(100);
        assertThat(first.findValuesAsText("user"))
                .isEqualTo(second.findValuesAsText("user"))
                .doesNotHaveDuplicates()
                .contains("student01@contoso.com", "teacher01@contoso.com");
        assertThat(first.findValuesAsText("id")).doesNotContainAnyElementsOf(second.findValuesAsText("id"));
        assertThat(steps.tried(first.get(1).at("/tokens/0/token").asText())).startsWith("401 deleted");
    }

    @Test
    void theClassHasTokensInEveryState() {
        JsonNode members = reset("{\"seed\":\"class\"}").json().path("identities");
        Instant now = steps.now();
        Map<String, Integer> states = new TreeMap<>();
        for (JsonNode member : members) {
            for (JsonNode token : member.path("tokens")) {
                String state = state(member, token, now);
                assertThat(steps.tried(token.path("token").asText()))
                        .as(member + " " + token)
                        .isEqualTo(answer(state, token));
                states.merge(state, 1, Integer::sum);
            }
        }
        assertThat(states).containsOnlyKeys("deleted", "expired", "expiring", "live", "revoked", "revoking");
        assertThat(states.values()).allMatch(count -> count >= 5);
        assertThat(members.findValues("scopes").stream().distinct()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{\"seed\":\"school\"}", "{\"seed\":null}", "{\"seed\":1}", "{\"class\":\"seed\"}", "{"
            })
    void anythingElseIsRefusedAndNothingIsLost(String body) {
        String id = steps.identity();
        assertThat(reset(body).error()).startsWith("400 BadRequest | ");
        assertThat(steps.control("GET", "identities", "").at("/value/0/id")).isEqualTo(id);
    }

    @Test
    void onlyTheControlKeyOpensIt() {
        assertThat(steps.get("/_workshop/reset", "Bearer " + workshop.controlKey())
                        .status())
                .isEqualTo(405);
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.send("POST /_workshop/reset HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}")
                            .reply()
                            .error())
                    .startsWith("401 Denied | ");
        }
    }

    private static String state(JsonNode member, JsonNode token, Instant now) {
        Instant end = time(token, "expiresOn");
        if (!now.isBefore(end)) {
            return "expired";
        }
        if (!member.path("deletedOn").isNull()) {
            return "deleted";
        }
        if (!member.path("tokensRevokedOn").isNull()
                && time(token, "issuedOn").isBefore(time(member, "tokensRevokedOn"))) {
            return now.isBefore(time(member, "revokeTakesEffectOn")) ? "revoking" : "revoked";
        }
        return now.isBefore(end.minusSeconds(600)) ? "live" : "expiring";
    }

    private static String answer(String state, JsonNode token) {
        return switch (state) {
            case "expired", "deleted", "revoked" -> "401 " + state;
            default -> token.path("scopes").toString().contains("\"chat") ? "200" : "403 no-chat-scope";
        };
    }

    private static Instant time(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asText()).toInstant();
    }

    private String teamsToken() {
        String entra = Entra.token("appid", Entra.APP, Entra.USER, Instant.now().plusSeconds(3000));
        return steps.exchange(entra, Entra.APP, Entra.USER).at("/token");
    }

    private RawHttp.Reply reset(String body) {
        return steps.control("POST", "reset", body);
    }
}
