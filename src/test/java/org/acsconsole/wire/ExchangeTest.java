package org.acsconsole.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExchangeTest {

    @ParameterizedTest
    @CsvSource({
        "azsdk-js-communication-identity/1.3.1 core-rest-pipeline/1.19 Node/20, localhost:8443",
        "azsdk-python-communication-identity/1.5.0 Python/3.11, localhost:8443",
        "azsdk-net-Communication.Identity/1.3.1 (.NET 8.0.1), localhost:8443",
        "curl/8.5.0, localhost:8443",
        "azsdk-java-azure-communication-identity/1.4.10 (25), localhost"
    })
    void theStringThatARefusedClientShouldHaveSignedHasTheHostAsItSignsIt(String userAgent, String host) {
        assertThat(refused(userAgent).kept().expectedStringToSign()).isEqualTo(signed(host));
    }

    @ParameterizedTest
    @CsvSource({"localhost", "localhost:8443:8443"})
    void ofWhatAClientReportsTheNearestIsExpected(String host) {
        Signing reported = new Signing(
                Signing.Verdict.WRONG,
                signed(host),
                refused("").kept().signing().service());
        Exchange kept = refused("azsdk-js-communication-identity/1.3.1").kept();
        assertThat(new Exchange(1, kept.time(), kept.caller(), kept.request(), kept.outcome(), reported)
                        .expectedStringToSign())
                .isEqualTo(signed(host));
    }

    private static Observations refused(String userAgent) {
        return Observations.request("POST", "/identities")
                .header("User-Agent", userAgent)
                .signing(new Signing(
                        Signing.Verdict.WRONG,
                        null,
                        List.of(signed("localhost"), signed("localhost:8443"), signed("localhost:8443:8443"))));
    }

    private static String signed(String host) {
        return "POST\n/identities\nMon, 23 Nov 2026 09:30:00 GMT;" + host + ";hash=";
    }
}
