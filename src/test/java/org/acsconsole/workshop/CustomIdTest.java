package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The custom IDs of the preview 2025-03-02 (PROTOCOL 1.4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomIdTest {

    private static final String VERSION = "?api-version=2025-03-02-preview";

    private final WorkshopForTests workshop = WorkshopForTests.start();

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void theSameCustomIdIsTheSameIdentity() {
        RawHttp.Reply first = create("{\"customId\":\"sally@contoso.com\"}");
        RawHttp.Reply second = create("{\"customId\":\"sally@contoso.com\",\"createTokenWithScopes\":[\"chat\"]}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/identity/customId")).isEqualTo("sally@contoso.com");
        assertThat(first.json().at("/identity").has("lastTokenIssuedAt")).isFalse();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("/identity/id")).isEqualTo(first.at("/identity/id"));
        assertThat(second.at("/identity/lastTokenIssuedAt")).isNotEmpty();
        assertThat(second.at("/accessToken/token")).isNotEmpty();
    }

    @Test
    void anIdentityIsReadWithItsCustomIdAndLastToken() {
        String id = create("{\"customId\":\"read\"}").at("/identity/id");
        assertThat(read(id, VERSION).body()).isEqualTo("{\"customId\":\"read\",\"id\":\"" + id + "\"}");

        new Steps(workshop).token(id, "chat");
        assertThat(read(id, VERSION).at("/lastTokenIssuedAt")).startsWith("20").endsWith("+00:00");
    }

    @Test
    void aDeletedIdentityLeavesItsCustomId() {
        String id = create("{\"customId\":\"gone\"}").at("/identity/id");
        new Steps(workshop).delete(id);

        assertThat(read(id, VERSION).status()).isEqualTo(404);
        assertThat(create("{\"customId\":\"gone\"}").at("/identity/id")).isNotEqualTo(id);
    }

    @Test
    void otherVersionsHaveNeither() {
        String id = create("{}").at("/identity/id");

        assertThat(read(id, "?api-version=2025-06-30").error()).startsWith("400 UnsupportedApiVersion | ");
        assertThat(Signed.request("POST", "/identities?api-version=2025-06-30")
                        .body("{\"customId\":\"stable\"}")
                        .on(workshop)
                        .json()
                        .at("/identity")
                        .has("customId"))
                .isFalse();
    }

    @Test
    void aCustomIdHasItsBounds() {
        assertThat(create("{\"customId\":\"\"}").error()).startsWith("400 ValidationError | CustomId");
        assertThat(create("{\"customId\":\"" + "x".repeat(257) + "\"}").error())
                .startsWith("400 ValidationError | CustomId");
        assertThat(create("{\"customId\":\"" + "x".repeat(256) + "\"}").status())
                .isEqualTo(201);
    }

    private RawHttp.Reply create(String body) {
        return Signed.request("POST", "/identities" + VERSION).body(body).on(workshop);
    }

    private RawHttp.Reply read(String id, String version) {
        return Signed.request("GET", "/identities/" + id + version).on(workshop);
    }
}
