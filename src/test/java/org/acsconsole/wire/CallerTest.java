package org.acsconsole.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallerTest {

    @Test
    void theConsoleIsKnownByItsProduct() {
        assertThat(Caller.of("acs-identity-console").kind()).isEqualTo(Caller.Kind.CONSOLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "azsdk-java-azure-communication-identity/1.4.10 (25; Linux; 6.1) | Java SDK 1.4.10",
                "azsdk-js-communication-identity/1.3.1 core-rest-pipeline/1.19 Node/20 | JavaScript SDK 1.3.1",
                "azsdk-python-communication-identity/1.5.0 Python/3.11 (Linux) | Python SDK 1.5.0",
                "azsdk-net-Communication.Identity/1.3.1 (.NET 8.0.1; Ubuntu) | .NET SDK 1.3.1",
                "AZURECLI/2.60.0 (DEB) azsdk-python-communication-identity/1.0 | Python SDK 1.0",
                "curl/8.5.0 | curl 8.5.0",
                "python-requests/2.31 | Python requests 2.31",
                "something | something",
                "'' | ''"
            })
    void attendeesAreKnownByTheirSdkOrProgram(String userAgent, String name) {
        assertThat(Caller.of(userAgent)).isEqualTo(new Caller(Caller.Kind.ATTENDEE, name));
    }
}
