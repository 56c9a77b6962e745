package org.acsconsole.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.token.DecodedToken.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the inspector reads in tokens of ours, of Azure, and in what is not a token. */
final class DecodedTokenTest {

    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"106\",\"x5t\":\"oP1a\",\"typ\":\"JWT\"}";

    @Test
    void anAzureTokenIsReadInItsOwnOrder() {
        DecodedToken token = decode(HEADER, """
                {"skypeid":"acs:r_u","scp":1792,"csi":"1665387269","exp":1665390869,"rgn":"amer",\
                "acsScope":"chat,voip","resourceId":"r","resourceLocation":"unitedstates","iat":1665387269}""");
        assertThat(token).isInstanceOfSatisfying(DecodedToken.Decoded.class, readable -> {
            assertThat(readable.header()).extracting(Claim::name).containsExactly("alg", "kid", "x5t", "typ");
            assertThat(readable.claims())
                    .extracting(Claim::name)
                    .containsExactly(
                            "skypeid", "scp", "csi", "exp", "rgn", "acsScope", "resourceId", "resourceLocation", "iat");
            assertThat(readable.claims()).allMatch(Claim::known);
            assertThat(readable.fromWorkshop()).isFalse();
            assertThat(readable.claims().get(3).moment()).contains(Instant.parse("2022-10-10T08:34:29Z"));
            assertThat(readable.claims().get(2).moment()).contains(Instant.parse("2022-10-10T07:34:29Z"));
            assertThat(readable.claims().get(1).moment()).isEmpty();
        });
    }

    @Test
    void aWorkshopTokenIsReportedByItsHeader() {
        assertThat(decode("{\"alg\":\"RS256\",\"workshop\":\"7\"}", "{}"))
                .isInstanceOfSatisfying(
                        DecodedToken.Decoded.class,
                        readable -> assertThat(readable.fromWorkshop()).isTrue());
    }

    @Test
    void claimsThatNobodyExplainedAreKeptAsTheyAre() {
        assertThat(decode(HEADER, "{\"xms\":\"x\",\"amr\":[\"pwd\",1],\"cnf\":{\"a\":null},\"n\":null}"))
                .isInstanceOfSatisfying(DecodedToken.Decoded.class, readable -> {
                    assertThat(readable.claims()).noneMatch(Claim::known);
                    assertThat(readable.claims())
                            .extracting(Claim::value)
                            .containsExactly("x", "[\"pwd\",1]", "{\"a\":null}", "null");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-5", "99999999999999999999", "\"soon\"", "null", "[]", "true"})
    void aTimeThatIsNoneIsShownAsItIs(String exp) {
        assertThat(decode(HEADER, "{\"exp\":" + exp + "}"))
                .isInstanceOfSatisfying(
                        DecodedToken.Decoded.class,
                        readable -> assertThat(readable.claims().getFirst().moment())
                                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello                | ONE_PART",
                "a.b                  | TWO_PARTS",
                "a.b.c.d.e            | OTHER_PARTS",
                "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.b.c.d.e | FIVE_PARTS",
                "a.b.c.d              | OTHER_PARTS",
                "!!.??.x              | NOT_BASE64",
                "e30.a.x              | NOT_BASE64",
                "_w.e30.x             | NOT_BASE64",
                "..                   | NOT_JSON",
                "e30.aGVsbG8.x        | NOT_JSON",
                "W10.e30.x            | NOT_JSON",
                "e30.bnVsbA.x         | NOT_JSON",
                "e30.e317fQ.x         | NOT_JSON",
            })
    void whatIsNotATokenIsReportedAndNotThrown(String text, Reason reason) {
        assertThat(DecodedToken.of(new TokenValue(text))).isEqualTo(new DecodedToken.Opaque(reason));
    }

    @Test
    void jsonNestedToBreakTheReaderIsReportedAndNotThrown() {
        assertThat(decode("{}", "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"))
                .isEqualTo(new DecodedToken.Opaque(Reason.NOT_JSON));
    }

    @Test
    void aBookIsNoToken() {
        assertThat(DecodedToken.of(new TokenValue("x".repeat(20_000))))
                .isEqualTo(new DecodedToken.Opaque(Reason.TOO_LONG));
    }

    @Test
    void aLongValueIsShortened() {
        assertThat(decode("{}", "{\"a\":\"" + "x".repeat(2_000) + "\"}"))
                .isInstanceOfSatisfying(
                        DecodedToken.Decoded.class,
                        readable -> assertThat(readable.claims().getFirst().value())
                                .hasSize(501)
                                .endsWith("…"));
    }

    private static DecodedToken decode(String header, String claims) {
        return DecodedToken.of(new TokenValue(part(header) + "." + part(claims) + ".c2lnbmF0dXJl"));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
