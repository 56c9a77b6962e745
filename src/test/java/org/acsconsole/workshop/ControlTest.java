package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Azure does not have: the list of identities under {@code /_workshop/}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void theListIsInOrderAndPaged() {
        List<String> made = List.of(steps.identity(), steps.identity(), steps.identity(), steps.identity());
        List<String> found = new ArrayList<>();
        String query = "?limit=3";
        for (JsonNode page = list(query).json(); ; page = list(query).json()) {
            page.path("value").forEach(identity -> found.add(identity.path("id").asText()));
            if (page.path("next").isNull()) {
                break;
            }
            assertThat(page.path("next").asText()).isEqualTo(found.getLast());
            query = "?limit=3&after=" + page.path("next").asText();
        }

        assertThat(found).doesNotHaveDuplicates().containsSubsequence(made);
    }

    @Test
    void theListTellsWhenAnIdentityWasMadeRevokedAndDeleted() {
        String id = steps.identity();
        JsonNode fresh = last();
        assertThat(fresh.path("createdOn").asText()).endsWith("+00:00");
        assertThat(fresh.path("tokensRevokedOn").isNull()).isTrue();
        assertThat(fresh.path("deletedOn").isNull()).isTrue();

        steps.revoke(id);
        steps.delete(id);
        assertThat(last().path("id").asText()).isEqualTo(id);
        assertThat(last().path("tokensRevokedOn").asText())
                .isGreaterThan(fresh.path("createdOn").asText());
        assertThat(last().path("deletedOn").asText())
                .isGreaterThan(last().path("tokensRevokedOn").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=1001", "?limit=x", "?limit=", "?limit=1&limit=2", "?after=x&after=y"})
    void badParametersAreRefused(String query) {
        assertThat(list(query).error()).startsWith("400 BadRequest | ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=unknown", "?after=", "?after=8:acs:other_user"})
    void whoAsksAfterAnIdentityThatIsNotThereIsToldToStartAnew(String query) {
        assertThat(list(query).error()).startsWith("404 IdentityNotFound | ").contains("start anew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "Bearer", "Bearer ", "Bearer wrong", "Basic eA=="})
    void onlyTheControlKeyOpensIt(String authorization) {
        assertThat(steps.get("/_workshop/identities", authorization).error()).startsWith("401 Denied | ");
    }

    @Test
    void aSignedRequestDoesNotOpenIt() {
        assertThat(Signed.request("GET", "/_workshop/identities").on(workshop).status())
                .isEqualTo(401);
    }

    @Test
    void noWebPageIsLetIn() {
        RawHttp.Reply reply;
        try (RawHttp http = new RawHttp(workshop)) {
            reply = http.sendLines(
                            "OPTIONS /_workshop/identities HTTP/1.1",
                            "Host: localhost",
                            "Origin: https://example.com",
                            "Access-Control-Request-Method: GET",
                            "Access-Control-Request-Headers: authorization")
                    .reply();
        }
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    private JsonNode last() {
        JsonNode value = list("?limit=1000").json().path("value");
        return value.get(value.size() - 1);
    }

    private RawHttp.Reply list(String query) {
        return steps.get("/_workshop/identities" + query, "Bearer " + workshop.controlKey());
    }
}
