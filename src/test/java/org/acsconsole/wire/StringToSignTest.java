package org.acsconsole.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalInt;
import org.acsconsole.wire.StringToSign.Kind;
import org.acsconsole.wire.StringToSign.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StringToSignTest {

    private static final String TEXT =
            "POST\n/identities?api-version=2022-10-01\nMon, 23 Nov 2026 09:30:00 GMT;localhost:8443;kET9vD/6sAV=";

    @Test
    void itsPartsAreDistinguished() {
        assertThat(StringToSign.of(TEXT, StringToSign.USUAL_HEADERS).parts())
                .extracting(Part::kind, Part::text)
                .containsExactly(
                        tuple(Kind.VERB, "POST"),
                        tuple(Kind.PATH, "/identities?api-version=2022-10-01"),
                        tuple(Kind.DATE, "Mon, 23 Nov 2026 09:30:00 GMT"),
                        tuple(Kind.HOST, "localhost:8443"),
                        tuple(Kind.CONTENT_HASH, "kET9vD/6sAV="));
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, "", "POST", "POST\n", "POST\n/x\n", "a\nb\nc\nd;e;f;g;h;i", "\n\n;;;;"})
    void everyPartIsWhereItSaysItIs(String text) {
        StringToSign parsed = StringToSign.of(text, StringToSign.USUAL_HEADERS);
        assertThat(parsed.parts())
                .allSatisfy(part -> assertThat(text.substring(part.start()).startsWith(part.text()))
                        .isTrue());
        int length =
                parsed.parts().stream().mapToInt(part -> part.text().length()).sum();
        assertThat(length + parsed.parts().size() - 1).isEqualTo(text.length());
    }

    @Test
    void theValuesFollowTheOrderInWhichTheRequestNamesThem() {
        Request request = Observations.request("GET", "/")
                .header("Authorization", "HMAC-SHA256 SignedHeaders=host;date;x-other&Signature=x")
                .kept()
                .request();
        assertThat(StringToSign.of("GET\n/\nh;d;o", StringToSign.signedHeaders(request))
                        .parts())
                .extracting(Part::kind)
                .containsExactly(Kind.VERB, Kind.PATH, Kind.HOST, Kind.DATE, Kind.OTHER);
    }

    @Test
    void withoutASignatureTheUsualHeadersAreAssumed() {
        assertThat(StringToSign.signedHeaders(
                        Observations.request("GET", "/").kept().request()))
                .isEqualTo(StringToSign.USUAL_HEADERS);
    }

    @Test
    void theFirstDifferenceIsFound() {
        assertThat(StringToSign.firstDifference("abc", "abc")).isEqualTo(OptionalInt.empty());
        assertThat(StringToSign.firstDifference("abc", "abd")).hasValue(2);
        assertThat(StringToSign.firstDifference("ab", "abd")).hasValue(2);
        assertThat(StringToSign.firstDifference("abd", "ab")).hasValue(2);
        assertThat(StringToSign.firstDifference("", "x")).hasValue(0);
        assertThat(StringToSign.firstDifference("한국", "한글")).hasValue(1);
    }

    @Test
    void aDifferenceIsInAPart() {
        StringToSign parsed = StringToSign.of(TEXT, StringToSign.USUAL_HEADERS);
        assertThat(parsed.partAt(0).kind()).isEqualTo(Kind.VERB);
        assertThat(parsed.partAt(TEXT.indexOf(":8443")).kind()).isEqualTo(Kind.HOST);
        assertThat(parsed.partAt(TEXT.length()).kind()).isEqualTo(Kind.CONTENT_HASH);
    }

    @Test
    void ofTheServicesStringsTheNearestToTheClientsIsShown() {
        Signing signing = new Signing(
                Signing.Verdict.WRONG, TEXT, List.of("POST\n/x", TEXT.replace(":8443", ""), "PUT\n/identities"));
        assertThat(signing.nearest()).isEqualTo(TEXT.replace(":8443", ""));
        assertThat(new Signing(Signing.Verdict.WRONG, null, List.of("a", "b")).nearest())
                .isEqualTo("a");
        assertThat(Signing.NONE.nearest()).isNull();
    }
}
