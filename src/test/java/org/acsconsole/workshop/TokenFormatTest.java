package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The form of the tokens (PROTOCOL 4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenFormatTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void theHeaderIsThatOfARealTokenButForTheMark() throws Exception {
        JsonNode header = decoded(steps.token(steps.identity(), "chat"), 0);

        assertThat(header.fieldNames()).toIterable().containsExactlyInAnyOrder("alg", "kid", "x5t", "typ", "workshop");
        assertThat(header.path("alg").asText()).isEqualTo("RS256");
        assertThat(header.path("typ").asText()).isEqualTo("JWT");
        byte[] thumbprint = Base64.getUrlDecoder().decode(header.path("x5t").asText());
        assertThat(java.util.HexFormat.of().withUpperCase().formatHex(thumbprint))
                .isEqualTo(header.path("kid").asText())
                .hasSize(40);
    }

    @Test
    void theHeaderBeginsAsARealOneAndHasItsOrder() throws Exception {
        String token = steps.token(steps.identity(), "chat");

        assertThat(token).startsWith("eyJhbGci");
        assertThat(decoded(token, 0).fieldNames()).toIterable().startsWith("alg", "kid", "x5t", "typ");
    }

    @Test
    void theClaimsAreThoseOfARealToken() throws Exception {
        String id = steps.identity();
        String token = steps.issue(id, "{\"scopes\":[\"chat\",\"voip\",\"chat\"],\"expiresInMinutes\":60}")
                .at("/token");
        JsonNode claims = decoded(token, 1);

        assertThat(claims.fieldNames())
                .toIterable()
                .containsExactly(
                        "skypeid", "scp", "csi", "exp", "rgn", "acsScope", "resourceId", "resourceLocation", "iat");
        assertThat("8:" + claims.path("skypeid").asText()).isEqualTo(id);
        assertThat(claims.path("scp").isInt()).isTrue();
        assertThat(claims.path("scp").asInt()).isEqualTo(1792);
        assertThat(claims.path("csi").textValue()).isEqualTo(claims.path("iat").asText());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
        assertThat(claims.path("acsScope").asText()).isEqualTo("chat,voip");
        assertThat(claims.path("resourceId").asText()).isEqualTo(workshop.resourceId());
        assertThat(claims.path("resourceLocation").asText()).isEqualTo("unitedstates");
        assertThat(claims.path("rgn").asText()).isEqualTo("amer");
    }

    @Test
    void theJavaSdksParserCanReadThePayload() {
        for (String scope : List.of("chat", "voip", "chat.join", "chat.join.limited", "voip.join")) {
            String[] parts = steps.token(steps.identity(), scope).split("\\.", -1);

            assertThat(parts).hasSize(3);
            assertThat(parts[1]).matches("[A-Za-z0-9+/]+");
            assertThat(parts[2]).hasSize(342);
            assertThat(new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.US_ASCII))
                    .containsPattern("\"exp\":[0-9]+");
        }
    }

    private static JsonNode decoded(String token, int part) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(new String(
                        Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]), StandardCharsets.US_ASCII));
    }
}
