package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the protocol's tables that belong to no other test: versions, identifiers, signatures, what is not offered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTablesTest {

    private static final String CREATE = "/identities?api-version=2022-10-01";
    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final String USER = "5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e";

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);

    @AfterAll
    void close() {
        workshop.close();
    }

    /** PROTOCOL 1.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-07-20-preview2",
                "2021-02-22-preview1",
                "2021-03-07",
                "2021-10-31-preview",
                "2021-11-01",
                "2022-06-01",
                "2022-10-01",
                "2023-08-01",
                "2023-10-01",
                "2025-03-02-preview",
                "2025-06-30",
                "2026-09-23"
            })
    void everyVersionThatTheServiceHadIsAcceptedWithoutAWarning(String version) {
        try (LogOf log = new LogOf()) {
            assertThat(Signed.request("POST", "/identities?api-version=" + version)
                            .on(workshop)
                            .status())
                    .isEqualTo(201);
            assertThat(log.text()).doesNotContain("WARN");
        }
    }

    /** PROTOCOL 1.2: the operations are the same in every stable version. */
    @ParameterizedTest
    @ValueSource(strings = {"2021-03-07", "2022-06-01", "2022-10-01", "2023-10-01", "2025-06-30", "2026-09-23"})
    void everyStableVersionHasAnIdentitysWholeLife(String version) {
        String at = "?api-version=" + version;
        String id = Signed.request("POST", "/identities" + at).on(workshop).at("/identity/id");
        String path = "/identities/" + id;
        String token = Signed.request("POST", path + "/:issueAccessToken" + at)
                .body("{\"scopes\":[\"chat\"]}")
                .on(workshop)
                .at("/token");

        assertThat(steps.tried(token)).isEqualTo("200");
        assertThat(Signed.request("POST", path + "/:revokeAccessTokens" + at)
                        .on(workshop)
                        .status())
                .isEqualTo(204);
        assertThat(steps.tried(token)).isEqualTo("401 revoked");
        assertThat(Signed.request("DELETE", path + at).on(workshop).status()).isEqualTo(204);
    }

    /** PROTOCOL 1.4: what is no part of the five common operations is not there. */
    @ParameterizedTest
    @CsvSource({
        "POST, /access/entra/:exchangeAccessToken, 404",
        "GET, /identities, 405",
        "GET, /identities/8:acs:x_y, 400"
    })
    void whatOnlyOtherVersionsHaveIsNotOffered(String method, String path, int status) {
        assertThat(Signed.request(method, path + "?api-version=2025-06-30")
                        .on(workshop)
                        .status())
                .isEqualTo(status);
    }

    /** PROTOCOL 1.4. */
    @Test
    void aCustomIdFindsNoIdentityAgain() {
        String body = "{\"customId\":\"alice\"}";
        RawHttp.Reply first = steps.create(body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("identity").has("customId")).isFalse();
        assertThat(steps.create(body).at("/identity/id")).isNotEqualTo(first.at("/identity/id"));
    }

    /** PROTOCOL 1.6. */
    @Test
    void aRequestWithoutAuthorizationIsDenied() {
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.sendLines("POST " + CREATE + " HTTP/1.1", "Host: localhost", "Content-Length: 0")
                            .reply()
                            .error())
                    .isEqualTo("401 Denied | Denied by the resource provider. | ");
        }
    }

    /** PROTOCOL 1.6. */
    @Test
    void aFailureOfTheServiceIsReportedInItsShape() throws SQLException {
        try (WorkshopForTests broken = WorkshopForTests.start()) {
            Path state = broken.caCertificate().resolveSibling("workshop-state.db");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + state);
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE identity");
            }
            assertThat(Signed.request("POST", CREATE).on(broken).error())
                    .isEqualTo("500 InternalServerError | Internal server error. | ");
        }
    }

    /** PROTOCOL 2: only the scopes of chat open the chat service. */
    @ParameterizedTest
    @CsvSource({
        "chat, 200",
        "chat.join, 200",
        "chat.join.limited, 200",
        "voip, 403 no-chat-scope",
        "voip.join, 403 no-chat-scope"
    })
    void eachScopeOpensWhatItAllows(String scope, String answer) {
        assertThat(steps.tried(steps.token(steps.identity(), scope))).isEqualTo(answer);
    }

    /** PROTOCOL 3.3: all forms of the path with all forms of the host. */
    @ParameterizedTest
    @CsvSource({
        "localhost, /",
        "localhost, %",
        "localhost, ''",
        "localhost:PORT, /",
        "localhost:PORT, %",
        "localhost:PORT, ''",
        "localhost:PORT:PORT, /",
        "localhost:PORT:PORT, %",
        "localhost:PORT:PORT, ''"
    })
    void everyFormOfTheHostIsAcceptedWithEveryFormOfThePath(String host, String start) {
        String target =
                "/identities/" + steps.identity().replace(":", "%3A") + "/:revokeAccessTokens?api-version=2022-10-01";
        String signed = switch (start) {
            case "%" -> target.replace("%3A", ":");
            case "/" -> target;
            default -> target.substring(1);
        };
        String port = Integer.toString(workshop.port());

        assertThat(Signed.request("POST", target)
                        .signedTarget(signed)
                        .host("localhost:" + port, host.replace("PORT", port))
                        .on(workshop)
                        .status())
                .isEqualTo(204);
    }

    /** PROTOCOL 4.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:orgid:" + USER,
                "8:dod:" + USER,
                "8:gcch:" + USER,
                "8:teamsvisitor:" + USER,
                "8:spool:" + USER,
                "8:dod-acs:RESOURCE_" + USER,
                "8:gcch-acs:RESOURCE_" + USER,
                "4:+12345556789",
                "28:orgid:" + USER
            })
    void anIdentifierOfAnotherKindIsNotOwned(String id) {
        String named = id.replace("RESOURCE", workshop.resourceId());

        assertThat(steps.revoke(named).error()).startsWith("401 IdentityNotOwned | ");
        assertThat(steps.delete(named).error()).startsWith("401 IdentityNotOwned | ");
    }

    /** PROTOCOL 4.3. */
    @ParameterizedTest
    @ValueSource(strings = {"_wf_" + TENANT + "_" + USER, "_" + TENANT + "_" + USER})
    void anUnknownUserOfTheResourceIsNotFoundInWhateverForm(String user) {
        assertThat(steps.revoke("8:acs:" + workshop.resourceId() + user).error())
                .startsWith("404 IdentityNotFound | ");
    }

    /** PROTOCOL 7. */
    @ParameterizedTest
    @ValueSource(strings = {"2021-03-07", "2021-09-07", "2023-11-07", "2024-03-07", "2025-03-15"})
    void everyVersionOfTheChatServiceListsThreads(String version) {
        String token = steps.token(steps.identity(), "chat");
        try (LogOf log = new LogOf()) {
            RawHttp.Reply reply = steps.get("/chat/threads?maxPageSize=1&api-version=" + version, "Bearer " + token);

            assertThat(reply.body()).isEqualTo("{\"value\":[]}");
            assertThat(log.text()).doesNotContain("WARN");
        }
    }
}
