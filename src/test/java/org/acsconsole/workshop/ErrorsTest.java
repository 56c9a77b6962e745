package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The refusals of the identity operations, word for word (PROTOCOL 1.6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {

    private static final String NOT_OWNED =
            "401 IdentityNotOwned | Provided identity doesn't belong to the resource. | ";
    private static final String NOT_FOUND = "404 IdentityNotFound | Provided identity doesn't exist. | ";

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);

    @AfterAll
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "1441", "0", "-1", "2147483648", "99999999999999999999"})
    void aLifetimeOutOfBoundsIsNamed(String minutes) {
        String said = "400 ValidationError | ExpiresInMinutes value " + minutes
                + " is invalid. Value must be within the [60, 1440] interval. | ExpiresInMinutes";

        for (RawHttp.Reply reply : new RawHttp.Reply[] {
            steps.create("{\"createTokenWithScopes\":[\"chat\"],\"expiresInMinutes\":" + minutes + "}"),
            steps.issue(steps.identity(), "{\"scopes\":[\"chat\"],\"expiresInMinutes\":" + minutes + "}")
        }) {
            assertThat(reply.error()).isEqualTo(said);
            assertThat(reply.headers()).containsKey("api-supported-versions");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"scopes\":null}"})
    void issueNeedsScopes(String body) {
        RawHttp.Reply reply = steps.issue(steps.identity(), body);

        assertThat(reply.error()).isEqualTo("400 ValidationError | Scopes: The Scopes field is required. | Scopes");
        assertThat(reply.headers()).doesNotContainKey("api-supported-versions");
    }

    @Test
    void issueNeedsAtLeastOneScope() {
        RawHttp.Reply reply = steps.issue(steps.identity(), "{\"scopes\":[]}");

        assertThat(reply.error())
                .isEqualTo("400 ValidationError | Invalid scopes - Scopes field is required. | scopes");
        assertThat(reply.headers()).containsKey("api-supported-versions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:acs:00000000-0000-0000-0000-000000000000_00000000-0000-0000-0000-000000000000",
                "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502",
                "8:orgid:4ccc92c8-9815-4422-bddc-ceea181dc774",
                "4:+12345556789",
                "nonsense",
                "%E2%98%83"
            })
    void whatIsNotOfThisResourceIsNotOwned(String id) {
        for (RawHttp.Reply reply :
                new RawHttp.Reply[] {steps.issue(id, "{\"scopes\":[\"chat\"]}"), steps.revoke(id), steps.delete(id)}) {
            assertThat(reply.error()).isEqualTo(NOT_OWNED);
            assertThat(reply.headers()).containsKey("api-supported-versions");
        }
    }

    @Test
    void anUnknownIdentityOfTheResourceIsNotFound() {
        String id = "8:acs:" + workshop.resourceId() + "_00000006-19e0-2727-80f5-8b3a0d003502";

        assertThat(steps.issue(id, "{\"scopes\":[\"chat\"]}").error()).isEqualTo(NOT_FOUND);
        assertThat(steps.revoke(id).error()).isEqualTo(NOT_FOUND);
        assertThat(steps.delete(id).error()).isEqualTo(NOT_FOUND);
    }

    @Test
    void aDeletedIdentityIsNotFound() {
        String id = steps.identity();
        steps.delete(id);

        assertThat(steps.issue(id, "{\"scopes\":[\"chat\"]}").error()).isEqualTo(NOT_FOUND);
        assertThat(steps.revoke(id).error()).isEqualTo(NOT_FOUND);
        assertThat(steps.delete(id).error()).isEqualTo(NOT_FOUND);
    }

    @Test
    void anUnknownScopeIsRefused() {
        assertThat(steps.issue(steps.identity(), "{\"scopes\":[\"chat\",\"admin\"]}")
                        .error())
                .startsWith("400 ValidationError | ")
                .endsWith("| Scopes");
        assertThat(steps.create("{\"createTokenWithScopes\":[\"Chat\"]}").error())
                .startsWith("400 ValidationError | ")
                .endsWith("| CreateTokenWithScopes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "null",
                "nul",
                "{\"scopes\":[\"chat\"]} more",
                "{\"scopes\":[\"chat\"],\"scopes\":[\"voip\"]}",
                "{'scopes':['chat']}",
                "{\"scopes\":\"chat\"}",
                "{\"scopes\":[1]}",
                "{\"scopes\":[null]}",
                "{\"scopes\":{\"0\":\"chat\"}}",
                "{\"scopes\":[\"chat\"],\"expiresInMinutes\":\"60\"}",
                "{\"scopes\":[\"chat\"],\"expiresInMinutes\":60.5}",
                "{\"scopes\":[\"chat\"],\"expiresInMinutes\":true}",
                "{\"scopes\":[\"chat\"],\"expiresInMinutes\":1e999999999}"
            })
    void aBodyOfAnotherShapeIsAValidationError(String body) {
        assertThat(steps.issue(steps.identity(), body).error()).startsWith("400 ValidationError | ");
    }

    @Test
    void aBodyNestedWithoutEndIsAValidationError() {
        assertThat(steps.create("[".repeat(200_000)).error()).startsWith("400 ValidationError | ");
        assertThat(steps.create("{\"expiresInMinutes\":" + "9".repeat(100_000) + "}")
                        .error())
                .startsWith("400 ValidationError | ");
    }

    @Test
    void aBodyThatIsNotUtf8IsAValidationError() {
        byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'};
        byte[] utf16 = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);

        for (byte[] body : new byte[][] {overlong, utf16, {(byte) 0xff}, {0}}) {
            assertThat(Signed.request("POST", "/identities?api-version=2022-10-01")
                            .body(body)
                            .on(workshop)
                            .error())
                    .startsWith("400 ValidationError | ");
        }
    }
}
