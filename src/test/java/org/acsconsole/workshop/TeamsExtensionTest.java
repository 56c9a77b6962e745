package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Teams-extension operations of 2025-06-30 and later (PROTOCOL 1.3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsExtensionTest {

    private static final String VERSION = "?api-version=2025-06-30";
    private static final String TENANT = "87d349ed-44d7-43e1-9a83-5f2406dee5bd";
    private static final String EXCHANGE = "/access/teamsExtension/:exchangeAccessToken" + VERSION;

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);
    private final Instant inAnHour = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void anAssignmentIsCreatedReplacedReadAndDeleted() {
        String object = "e5b7f628-ea94-4fdc-b3d9-1af1fe231111";
        RawHttp.Reply created = assign(object, "{\"principalType\":\"teamsResourceAccount\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body())
                .isEqualTo("{\"objectId\":\"" + object + "\",\"tenantId\":\"" + TENANT
                        + "\",\"principalType\":\"teamsResourceAccount\",\"clientIds\":[]}");

        String user = "{\"principalType\":\"user\",\"clientIds\":[\"" + Entra.APP + "\"]}";
        assertThat(assign(object, user).status()).isEqualTo(200);
        RawHttp.Reply read = Signed.request("GET", place(object)).on(workshop);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.at("/principalType")).isEqualTo("user");
        assertThat(read.at("/clientIds/0")).isEqualTo(Entra.APP);

        assertThat(Signed.request("DELETE", place(object)).on(workshop).status())
                .isEqualTo(204);
        assertThat(Signed.request("GET", place(object)).on(workshop).status()).isEqualTo(404);
        assertThat(Signed.request("DELETE", place(object)).on(workshop).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-30", "2026-09-23"})
    void bothVersionsHaveTheOperations(String version) {
        String place = place("e5b7f628-ea94-4fdc-b3d9-1af1fe233333").replace("2025-06-30", version);
        RawHttp.Reply reply = Signed.request("PUT", place)
                .body("{\"principalType\":\"user\"}")
                .on(workshop);

        assertThat(reply.status()).isBetween(200, 201);
        assertThat(reply.header("api-supported-versions")).isEqualTo("2025-06-30, 2026-09-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"principalType\":1}",
                "{\"principalType\":\"user\",\"clientIds\":\"x\"}",
                "{\"principalType\":\"user\",\"clientIds\":[\"x\"]}"
            })
    void anAssignmentOfAnotherShapeIsAValidationError(String body) {
        assertThat(assign("e5b7f628-ea94-4fdc-b3d9-1af1fe232222", body).error()).startsWith("400 ValidationError | ");
    }

    @Test
    void anAssignmentNeedsASignature() {
        assertThat(Signed.request("GET", place(Entra.USER))
                        .signedTarget("/other")
                        .on(workshop)
                        .error())
                .startsWith("401 Denied | ");
    }

    @Test
    void theTokenOfAnAssignedUserIsExchanged() {
        assign(Entra.USER, "{\"principalType\":\"user\",\"clientIds\":[\"" + Entra.APP + "\"]}");
        RawHttp.Reply reply = exchange(Entra.tokenOfTenant(TENANT, Entra.APP, Entra.USER, inAnHour));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/identity/id"))
                .isEqualTo("8:acs:" + workshop.resourceId() + "_" + TENANT + "_" + Entra.USER);
        assertThat(OffsetDateTime.parse(reply.at("/accessToken/expiresOn")).toInstant())
                .isEqualTo(inAnHour);
        assertThat(steps.tried(reply.at("/accessToken/token"))).isEqualTo("403 no-chat-scope");
    }

    @Test
    void whoIsNotAssignedIsForbidden() {
        String other = "99999999-2222-3333-4444-555555555555";
        assign(other, "{\"principalType\":\"user\",\"clientIds\":[\"" + Entra.USER + "\"]}");

        assertThat(exchange(Entra.tokenOfTenant(TENANT, Entra.APP, other, inAnHour))
                        .status())
                .isEqualTo(403);
        assertThat(exchange(Entra.tokenOfTenant(other, Entra.APP, Entra.USER, inAnHour))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTokenThatIsNoneOrExpiredIsNotValid() {
        assertThat(exchange("nonsense").status()).isEqualTo(401);
        assertThat(exchange(Entra.tokenOfTenant(TENANT, Entra.APP, Entra.USER, Instant.EPOCH))
                        .status())
                .isEqualTo(401);
    }

    private RawHttp.Reply assign(String object, String body) {
        return Signed.request("PUT", place(object)).body(body).on(workshop);
    }

    private RawHttp.Reply exchange(String token) {
        return Signed.request("POST", EXCHANGE)
                .body("{}")
                .header("Authorization", "Bearer " + token)
                .on(workshop);
    }

    private static String place(String object) {
        return "/access/teamsExtension/tenants/" + TENANT + "/assignments/" + object + VERSION;
    }
}
