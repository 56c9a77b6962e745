package org.acsconsole.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to a resource in the Azure portal. */
final class PortalPageTest {

    private static final String ID =
            "/subscriptions/0f0f0f0f-1111-2222-3333-444444444444/resourceGroups/rg-(a).b/providers"
                    + "/Microsoft.Communication/CommunicationServices/contoso-1";
    private static final String HOST = "contoso-1.unitedstates.communication.azure.com";

    @Test
    void theLogsOfAKnownResourceAreOpened() {
        assertThat(PortalPage.of(HOST, ID).logs()).hasToString("https://portal.azure.com/#@/resource" + ID + "/logs");
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s\n", "https://portal.azure.com/#@contoso.com/resource%s/overview", "\"%s\""})
    void theIdIsReadFromWhateverItIsPastedIn(String around) {
        assertThat(PortalPage.of(HOST, around.formatted(ID)).resourceId()).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "contoso-1",
                "/subscriptions/0f0f0f0f-1111-2222-3333-444444444444/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a"
            })
    void withoutTheIdTheListOfResourcesIsOpened(String pasted) {
        assertThat(PortalPage.of(HOST, pasted).logs())
                .hasToString(
                        "https://portal.azure.com/#view/HubsExtension/BrowseResource/resourceType/Microsoft.Communication%2FCommunicationServices");
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.communication.azure.us,portal.azure.us",
        "contoso.communication.azure.cn,portal.azure.cn",
        "contoso.communication.azure.com,portal.azure.com",
        "'',portal.azure.com"
    })
    void eachCloudHasItsPortal(String endpoint, String portal) {
        assertThat(PortalPage.of(endpoint, ID).logs()).hasHost(portal);
    }
}
