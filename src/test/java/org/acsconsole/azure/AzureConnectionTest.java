package org.acsconsole.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
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
                " AccessKey=" + KEY + " ; Endpoint=https://contoso.communication.azure.com/ \n",
                "\ufeffENDPOINT=https://contoso.communication.azure.com/;ACCESSKEY=" + KEY + "\r\n",
                "\"endpoint=https://contoso.communication.azure.com/;accesskey=" + KEY + "\"",
                "\u201cendpoint=https://contoso.communication.azure.com/;\r\naccesskey=" + KEY + "\u201d",
                "endpoint='https://contoso.communication.azure.com/';accesskey='" + KEY + "'",
                "endpoint=https://contoso.communication.azure.com/;accesskey=c2VjcmV0\n  LWtleQ==\n"
            })
    void aConnectionStringIsReadHoweverItIsWritten(String text) {
        AzureConnection connection = AzureConnection.parse(text);
        assertThat(connection.endpoint()).isEqualTo(URI.create("https://contoso.communication.azure.com"));
        assertThat(((AccessKey) connection.signIn()).credential().getKey()).isEqualTo(KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|STRING_LACKS_ENDPOINT",
                "c2VjcmV0LWtleQ==|STRING_HAS_OTHER_PART",
                "accesskey=c2VjcmV0LWtleQ==|STRING_LACKS_ENDPOINT",
                "endpoint=https://a.b/|STRING_LACKS_KEY",
                "endpoint=https://a.b/;accesskey=|NO_KEY",
                "endpoint=https://a.b/;accesskey=c2VjcmV0LWtleQ=!|NO_KEY",
                "endpoint=https://a.b/;accesskey=c2VjcmV0LWtleQ==;secret=c2VjcmV0LWtleQ==|STRING_HAS_OTHER_PART",
                "endpoint=http://a.b/;accesskey=c2VjcmV0LWtleQ==|NO_ENDPOINT",
                "endpoint=https://a b/;accesskey=c2VjcmV0LWtleQ==|NO_ENDPOINT",
                "endpoint=https://a.b/path;accesskey=c2VjcmV0LWtleQ==|NO_ENDPOINT",
                "endpoint=https://me:c2VjcmV0LWtleQ@a.b/;accesskey=c2VjcmV0LWtleQ==|NO_ENDPOINT",
                "endpoint=a.b;accesskey=c2VjcmV0LWtleQ==|NO_ENDPOINT"
            })
    void whatIsWrongIsReportedWithoutTheKey(String text, ConnectionProblem reported) {
        assertThatExceptionOfType(MalformedSignInException.class)
                .isThrownBy(() -> AzureConnection.parse(text))
                .withNoCause()
                .withMessageNotContaining("c2VjcmV0")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.of(reported)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff" + KEY + "\r\n", "\"" + KEY + "\"", "'" + KEY + "'", "\t" + KEY + "\u00a0"})
    void aKeyIsReadHoweverItIsPasted(String text) {
        assertThat(new AccessKey(text).credential().getKey()).isEqualTo(KEY);
    }

    @Test
    void theKeyIsNotShown() {
        AzureConnection connection = AzureConnection.parse("endpoint=https://a.b/;accesskey=" + KEY);
        assertThat(connection.toString()).contains("https://a.b").doesNotContain("c2VjcmV0");
    }
}
