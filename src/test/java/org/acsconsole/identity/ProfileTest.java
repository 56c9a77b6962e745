package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileTest {

    @ParameterizedTest
    @CsvSource({
        "https://Contoso.communication.azure.com, contoso.communication.azure.com",
        "https://contoso.communication.azure.com:443, contoso.communication.azure.com",
        "https://localhost:9443, localhost:9443"
    })
    void aHostIsNamedWithItsPortUnlessThatIsTheUsualOne(URI endpoint, String host) {
        assertThat(Profile.hostOf(endpoint)).isEqualTo(host);
    }
}
