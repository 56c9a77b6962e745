package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void theListShowsWhenAnIdentityWasMadeRevokedAndDeleted() {
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
    void whoAsksAfterAnIdentityThatIsNotThereIsToBeginAgain(String query) {
        assertThat(list(query).error()).startsWith("404 IdentityNotFound | ").contains("list from the beginning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "Bearer", "Bearer ", "Bearer wrong", "Basic eA=="})
    void onlyTheControlKeyOpensIt(String authorization) {
        assertThat(steps.get("/_workshop/identities", authorization).error()).startsWith("401 Denied | ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    PUT  | faults | []                       | The body must be a JSON object.
                    PUT  | faults | {"latency":1}            | There is no 'latency' here; known are latencyMillis, limits, limitPercent, failNext, failShare, revocationDelay.
                    PUT  | faults | {"latencyMillis":null}   | 'latencyMillis' must be a whole number from 0 to 20000.
                    PUT  | faults | {"limits":1}             | 'limits' must be true or false.
                    PUT  | faults | {"failNext":3}           | 'failNext' must be an object with count and kind.
                    PUT  | faults | {"failNext":{"more":1}}  | There is no 'failNext.more' here; known are count, kind.
                    PUT  | faults | {"failNext":{"count":1}} | 'kind' must be one of 429, 500, 503, reset, lost-answer.
                    PUT  | faults | {"failShare":{"percent":101,"kind":"429"}} | 'percent' must be a whole number from 0 to 100.
                    PUT  | faults | {"revocationDelay":60}   | 'revocationDelay' must be a span such as "PT1H" or "-PT10M".
                    PUT  | faults | {"revocationDelay":"PT16M"} | 'revocationDelay' must be from PT0S to PT15M.
                    POST | clock  | {}                       | The body must have exactly one field: one of advance, rate, frozen, reset.
                    POST | clock  | {"reset":false}          | 'reset' must be true.
                    POST | reset  | {"seed":1}               | 'seed' must be a text.
                    POST | reset  | {"seed":"school"}        | 'seed' must be "class".
                    """)
    void aRefusalNamesTheFieldAndWhatItMustBe(String method, String endpoint, String body, String message) {
        assertThat(steps.control(method, endpoint, body).at("/error/message")).isEqualTo(message);
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
