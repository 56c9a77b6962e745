package org.acsconsole.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connection strings as people paste them. */
final class AzureConnectionTest {

    private static final String KEY = "c2VjcmV0LWtleQ==";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endpoint=https://contoso.communication.azure.com/;accesskey=" + KEY,
                "endpoint=https://contoso.communication.azure.com;accesskey=" + KEY + ";",
                " AccessKey=" + KEY + " ; Endpoint=https://contoso.communication.azure.com/ \n"
            })
    void aConnectionStringIsReadHoweverItIsWritten(String text) {
        AzureConnection connection = AzureConnection.parse(text);
        assertThat(connection.endpoint()).isEqualTo(URI.create("https://contoso.communication.azure.com"));
        assertThat(connection.key().credential().getKey()).isEqualTo(KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|no endpoint",
                "c2VjcmV0LWtleQ==|neither endpoint",
                "accesskey=c2VjcmV0LWtleQ==|no endpoint",
                "endpoint=https://a.b/|no accesskey",
                "endpoint=https://a.b/;accesskey=|Base64",
                "endpoint=https://a.b/;accesskey=c2VjcmV0LWtleQ=!|Base64",
                "endpoint=https://a.b/;accesskey=c2VjcmV0LWtleQ==;secret=c2VjcmV0LWtleQ==|neither endpoint",
                "endpoint=http://a.b/;accesskey=c2VjcmV0LWtleQ==|https://",
                "endpoint=https://a b/;accesskey=c2VjcmV0LWtleQ==|no URL",
                "endpoint=https://a.b/path;accesskey=c2VjcmV0LWtleQ==|https://",
                "endpoint=https://me:c2VjcmV0LWtleQ@a.b/;accesskey=c2VjcmV0LWtleQ==|https://",
                "endpoint=a.b;accesskey=c2VjcmV0LWtleQ==|https://"
            })
    void whatIsWrongIsToldWithoutTheKey(String text, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AzureConnection.parse(text))
                .withMessageContaining(told)
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("c2VjcmV0"));
    }

    @Test
    void theKeyIsNotShown() {
        AzureConnection connection = AzureConnection.parse("endpoint=https://a.b/;accesskey=" + KEY);
        assertThat(connection.toString()).contains("https://a.b").doesNotContain("c2VjcmV0");
    }
}
