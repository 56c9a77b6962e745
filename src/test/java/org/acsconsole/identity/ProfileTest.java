package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "workshop:4ccc92c8-9815-4422-bddc-ceea181dc774, 4ccc92c8-9815-4422-bddc-ceea181dc774",
                "workshop:somewhere, none",
                "contoso.communication.azure.com, none",
                "4ccc92c8-9815-4422-bddc-ceea181dc774, none"
            })
    void theResourceOfAWorkshopIsKnownBeforeItsFirstIdentity(String key, @Nullable String resource) {
        assertThat(new Profile("Workshop", Environment.WORKSHOP, null, key).resource())
                .isEqualTo(Optional.ofNullable(resource));
    }
}
