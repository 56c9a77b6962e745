package org.acsconsole.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text, whether or not something here can run it. */
final class CodeTextsTest {

    static final CallTarget AZURE = new CallTarget.Azure(URI.create("https://contoso.communication.azure.com/"));

    private static final Path CA = Path.of("/data/workshop-ca.pem");
    private static final CallTarget WORKSHOP = new CallTarget.Workshop(URI.create("https://localhost:8443/"), CA);
    private static final IdentityId ALICE =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");
    private static final IdentityId BOB =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-1ce9-31d4-54b7-a43a0d006a52");
    private static final Call.Token TOKEN =
            new Call.Token(Set.of(TokenScope.VOIP_JOIN, TokenScope.CHAT), TokenLifetime.ofMinutes(95));
    private static final List<Call> CALLS = List.of(
            new Call.Create(),
            new Call.CreateWithToken(TOKEN),
            new Call.Issue(List.of(ALICE, BOB), TOKEN),
            new Call.Revoke(List.of(ALICE, BOB)),
            new Call.Delete(List.of(ALICE, BOB)),
            new Call.Try());

    static Stream<Arguments> everything() {
        return Arrays.stream(CodeLanguage.values())
                .flatMap(language -> CALLS.stream().map(call -> Arguments.of(language, call)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void oneLineTrustsTheWorkshop(CodeLanguage language, Call call) {
        assertThat(CodeTexts.call(language, call, WORKSHOP).text().lines().filter(line -> line.contains(CA.toString())))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingTurnsVerificationOff(CodeLanguage language, Call call) {
        assertThat(CodeTexts.call(language, call, WORKSHOP).text())
                .doesNotContainPattern("(?i)insecure| -k |reject_?unauthorized|verify ?= ?false|dangerous"
                        + "|return true|=> true|disable_connection|hostnameverif|customvalidationcallback");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void onARealResourceNoAuthorityIsNamed(CodeLanguage language, Call call) {
        assertThat(CodeTexts.call(language, call, AZURE).text())
                .doesNotContainPattern("(?i)workshop|authority|trust|ca_certs|ca_bundle|cacert|sslcontext");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void secretsComeFromTheEnvironment(CodeLanguage language, Call call) {
        assertThat(CodeTexts.call(language, call, AZURE).text())
                .contains(call instanceof Call.Try ? "ACS_TOKEN" : "ACS_CONNECTION_STRING")
                .doesNotContain("accesskey=ey");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theFileIsTheOneInItsInstructions(CodeLanguage language, Call call) {
        CodeText code = CodeTexts.call(language, call, WORKSHOP);

        assertThat(language == CodeLanguage.CSHARP ? code.text() : CodeRuntime.line(code, "Run"))
                .contains(language == CodeLanguage.CSHARP ? ". this as Program.cs\n" : code.fileName());
    }

    @ParameterizedTest
    @EnumSource(names = "JAVA", mode = EnumSource.Mode.EXCLUDE)
    void aProxyIsNotAskedForTheWorkshopAndForNothingElseLeftOut(CodeLanguage language) {
        String noProxy = "NO_PROXY|UseProxy = false";

        assertThat(CodeTexts.program(language, WORKSHOP).text()).containsPattern(noProxy);
        assertThat(CodeTexts.program(language, AZURE).text()).doesNotContainPattern(noProxy);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void onlyWhatUsesAPackageAddsOne(CodeLanguage language, Call call) {
        String text = CodeTexts.call(CodeLanguage.CSHARP, call, WORKSHOP).text();

        assertThat(text.contains("dotnet add package")).isEqualTo(!(call instanceof Call.Try));
        assertThat(text).doesNotContain("&&").contains("?? throw");
    }

    @ParameterizedTest
    @EnumSource
    void theValuesAreInPlace(CodeLanguage language) {
        assertThat(CodeTexts.call(language, CALLS.get(2), AZURE).text())
                .contains(ALICE.value(), BOB.value(), "95")
                .containsPattern("chat|Chat")
                .containsPattern("voip\\.join|VoIPJoin");
    }

    @ParameterizedTest
    @EnumSource
    void theProgramNamesThePackagesOrProgramsThatItNeeds(CodeLanguage language) {
        assertThat(CodeTexts.program(language, WORKSHOP).text())
                .containsPattern("(?m)^(//|#) (Packages:|pom.xml:|Needs|Run: +1\\. dotnet new) ");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSHARP", "JAVA", "JAVASCRIPT"})
    void whatOpensCloses(CodeLanguage language) {
        for (Call call : CALLS) {
            String text = CodeTexts.call(language, call, WORKSHOP).text();

            for (String pair : List.of("()", "{}", "[]")) {
                assertThat(count(text, pair.charAt(0))).isEqualTo(count(text, pair.charAt(1)));
            }
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
