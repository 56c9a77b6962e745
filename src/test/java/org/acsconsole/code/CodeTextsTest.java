package org.acsconsole.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What holds for every text, whether or not something here can run it. */
final class CodeTextsTest {

    static final CodeTexts ENGLISH = new CodeTexts(Locale.ENGLISH);
    static final CallTarget AZURE = new CallTarget.Azure(URI.create("https://contoso.communication.azure.com/"));

    private static final CodeTexts KOREAN = new CodeTexts(Locale.KOREAN);
    private static final Path CA = Path.of("/data/workshop-ca.pem");
    private static final CallTarget WORKSHOP = new CallTarget.Workshop(URI.create("https://localhost:8443/"), CA);
    private static final IdentityId ALICE =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");
    private static final IdentityId BOB =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-1ce9-31d4-54b7-a43a0d006a52");
    private static final TokenRequest TOKEN =
            new TokenRequest(Set.of(TokenScope.VOIP_JOIN, TokenScope.CHAT), TokenLifetime.ofMinutes(95));
    static final Command.Try TRY = new Command.Try(new IssuedToken(
            TokenFingerprint.of(new TokenValue("a.b.c")),
            ALICE,
            Set.of(TokenScope.CHAT),
            TokenTimes.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(3_600))));
    static final Command.Exchange EXCHANGE = new Command.Exchange(
            UUID.fromString("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"),
            UUID.fromString("11111111-2222-3333-4444-555555555555"),
            TokenFingerprint.of(new TokenValue("a.b.c")),
            IdentityDetails.NONE);
    private static final List<List<? extends Command.OfService>> ALL = List.of(
            List.of(new Command.Create(IdentityDetails.NONE)),
            List.of(new Command.CreateWithToken(IdentityDetails.NONE, TOKEN)),
            List.of(new Command.Issue(ALICE, TOKEN), new Command.Issue(BOB, TOKEN)),
            List.of(new Command.Revoke(ALICE), new Command.Revoke(BOB)),
            List.of(new Command.Delete(ALICE), new Command.Delete(BOB)),
            List.of(new Command.CleanUp(ALICE), new Command.CleanUp(BOB)),
            List.of(EXCHANGE),
            List.of(TRY));

    static Stream<Arguments> forMany() {
        return everything().filter(arguments -> ((List<?>) arguments.get()[1]).size() > 1);
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(CodeLanguage.values())
                .flatMap(language -> ALL.stream().map(commands -> Arguments.of(language, commands)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void oneLineTrustsTheWorkshop(CodeLanguage language, List<? extends Command.OfService> commands) {
        assertThat(ENGLISH.of(language, commands, WORKSHOP).text().lines().filter(line -> line.contains(CA.toString())))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void withoutWhatSaysHowToRunItTheCodeBeginsWithCode(
            CodeLanguage language, List<? extends Command.OfService> commands) {
        CodeText code = KOREAN.of(language, commands, WORKSHOP);
        assertThat(code.text()).endsWith(code.program());
        assertThat(code.program().lines().findFirst().orElseThrow()).containsPattern("^(set|import|using|from|const) ");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingTurnsVerificationOff(CodeLanguage language, List<? extends Command.OfService> commands) {
        assertThat(ENGLISH.of(language, commands, WORKSHOP).text())
                .doesNotContainPattern("(?i)insecure| -k |reject_?unauthorized|verify ?= ?false|dangerous"
                        + "|return true|=> true|disable_connection|hostnameverif|customvalidationcallback");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void onARealResourceNoAuthorityIsNamed(CodeLanguage language, List<? extends Command.OfService> commands) {
        assertThat(ENGLISH.of(language, commands, AZURE).text())
                .doesNotContainPattern("(?i)workshop|authority|trust|ca_certs|ca_bundle|cacert|sslcontext");
        assertThat(KOREAN.of(language, commands, AZURE).text())
                .doesNotContainPattern("(?i)워크숍|인증 기관|신뢰|workshop|ca_certs|ca_bundle|cacert|sslcontext");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void inKoreanTheCodeIsTheSame(CodeLanguage language, List<? extends Command.OfService> commands) {
        CodeText english = ENGLISH.of(language, commands, WORKSHOP);
        CodeText korean = KOREAN.of(language, commands, WORKSHOP);

        assertThat(korean.fileName()).isEqualTo(english.fileName());
        assertThat(korean.text().lines().count() - english.text().lines().count())
                .isBetween(0L, 3L); // those that make the output UTF-8
        assertThat(english.text()).isASCII();
        assertThat(words(korean.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void secretsComeFromTheEnvironment(CodeLanguage language, List<? extends Command.OfService> commands) {
        assertThat(ENGLISH.of(language, commands, AZURE).text())
                .contains(commands.getFirst() instanceof Command.Try ? "ACS_TOKEN" : "ACS_CONNECTION_STRING")
                .doesNotContain("accesskey=ey");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theFileIsTheOneInItsInstructions(CodeLanguage language, List<? extends Command.OfService> commands) {
        CodeText code = ENGLISH.of(language, commands, WORKSHOP);

        assertThat(language == CodeLanguage.CSHARP ? code.text() : CodeRuntime.line(code, CodeRuntime.RUN))
                .contains(language == CodeLanguage.CSHARP ? ". this as Program.cs\n" : code.fileName());
    }

    @ParameterizedTest
    @EnumSource(names = "JAVA", mode = EnumSource.Mode.EXCLUDE)
    void aProxyIsNotAskedForTheWorkshopAndForNothingElseLeftOut(CodeLanguage language) {
        String noProxy = "NO_PROXY|UseProxy = false";

        assertThat(ENGLISH.program(language, WORKSHOP).text()).containsPattern(noProxy);
        assertThat(ENGLISH.program(language, AZURE).text()).doesNotContainPattern(noProxy);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void onlyWhatUsesAPackageAddsOne(CodeLanguage language, List<? extends Command.OfService> commands) {
        String text = ENGLISH.of(CodeLanguage.CSHARP, commands, WORKSHOP).text();

        assertThat(text.contains("dotnet add package")).isEqualTo(!(commands.getFirst() instanceof Command.Try));
        assertThat(text).doesNotContain("&&").contains("?? throw");
    }

    @ParameterizedTest
    @EnumSource
    void theValuesAreInPlace(CodeLanguage language) {
        assertThat(ENGLISH.of(language, ALL.get(2), AZURE).text())
                .contains(ALICE.value(), BOB.value(), "95")
                .containsPattern("chat|Chat")
                .containsPattern("voip\\.join|VoIPJoin");
    }

    @ParameterizedTest
    @EnumSource
    void anExchangeNamesUserAndApplicationAndTakesTheEntraTokenFromTheEnvironment(CodeLanguage language) {
        assertThat(ENGLISH.of(language, List.of(EXCHANGE), AZURE).text())
                .contains(EXCHANGE.user().toString(), EXCHANGE.application().toString(), "ENTRA_TOKEN");
    }

    @ParameterizedTest
    @MethodSource("forMany")
    void anyNumberOfIdentitiesIsOneLoop(CodeLanguage language, List<? extends Command.OfService> commands) {
        List<Command.OfService> many = Collections.nCopies(40, commands.getFirst()).stream()
                .<Command.OfService>map(each -> each)
                .toList();
        String two = ENGLISH.of(language, commands, AZURE).text();
        assertThat(ENGLISH.of(language, many, AZURE).text().lines().count())
                .isEqualTo(two.lines().count() + 38);
        assertThat(two).containsPattern("(?m)^ *for(each)? ");
    }

    @ParameterizedTest
    @EnumSource
    void theProgramNamesThePackagesOrProgramsThatItNeeds(CodeLanguage language) {
        assertThat(ENGLISH.program(language, WORKSHOP).text())
                .containsPattern("(?m)^(//|#) (Packages:|pom.xml:|Needs|Run: +1\\. dotnet new) ");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSHARP", "JAVA", "JAVASCRIPT"})
    void whatOpensCloses(CodeLanguage language) {
        for (List<? extends Command.OfService> commands : ALL) {
            String text = ENGLISH.of(language, commands, WORKSHOP).text();

            for (String pair : List.of("()", "{}", "[]")) {
                assertThat(count(text, pair.charAt(0))).isEqualTo(count(text, pair.charAt(1)));
            }
        }
    }

    @Test
    void theJavaTextHasAWholeProject() throws Exception {
        for (CallTarget target : List.of(WORKSHOP, AZURE)) {
            String text = ENGLISH.program(CodeLanguage.JAVA, target).text();
            String pom = text.substring(text.indexOf("<project"), text.indexOf("*/"));
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(pom)));
            assertThat(document.getDocumentElement().getChildNodes())
                    .satisfies(children -> assertThat(IntStream.range(0, children.getLength())
                                    .mapToObj(at -> children.item(at).getNodeName()))
                            .contains(
                                    "modelVersion",
                                    "groupId",
                                    "artifactId",
                                    "version",
                                    "properties",
                                    "dependencies",
                                    "build"));
        }
    }

    @Test
    void commandsThatAreNotAlikeAreNotOneText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.of(
                        CodeLanguage.JAVA, List.of(new Command.Revoke(ALICE), new Command.Delete(BOB)), AZURE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.of(
                        CodeLanguage.JAVA,
                        List.of(new Command.Issue(ALICE, TOKEN), new Command.Issue(BOB, TokenRequest.QUICKSTART)),
                        AZURE));
    }

    /** English in comments and in what is printed, but for what the code itself is called. */
    private static List<String> words(String text) {
        return Pattern.compile("(?m)(?:^ *(?://|#) |, // |\"'?)([A-Z][a-z]+ [a-z]+ [a-z]+.*)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
