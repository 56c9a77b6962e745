package org.acsconsole.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.TeamsUsers;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.workshop.WorkshopForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts, run as they stand against a running workshop service, where what runs them is installed. */
@Timeout(value = 10, unit = TimeUnit.MINUTES) // each of the programs that it runs may take two
final class RunCodeTest {

    private static final Pattern ID = Pattern.compile("(?:Created an identity with ID|ID를 만들었습니다): (\\S+)");
    private static final String SEEN_AND_UNSEEN = "한글\u2028\u202e\ud83d\ude00";
    private static final Command.Create CREATE = new Command.Create(IdentityDetails.NONE);
    private static final TokenRequest CHAT = new TokenRequest(Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(90));

    static Stream<Arguments> inEachLanguageOfUsers() {
        return Stream.of(CodeLanguage.JAVA, CodeLanguage.JAVASCRIPT, CodeLanguage.PYTHON, CodeLanguage.CURL)
                .flatMap(language -> Stream.of(Locale.ENGLISH, Locale.KOREAN)
                        .map(users -> Arguments.of(language, new CodeTexts(users), Said.in(users))));
    }

    private WorkshopForTests workshop = WorkshopForTests.start();
    private IdentityService service = console();

    @BeforeEach
    void open() {
        service = console();
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @MethodSource("inEachLanguageOfUsers")
    void theProgramRunsAsItStands(CodeLanguage language, CodeTexts texts, Said said) {
        CodeRuntime.Outcome outcome = run(texts.program(language, target()));

        assertThat(outcome.printed()).contains(said.answered() + " 200");
        assertThat(service.issue(UUID.randomUUID(), created(outcome), CHAT.scopes(), CHAT.lifetime())
                        .value())
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVASCRIPT", "PYTHON", "CURL"})
    void theNamesInAConnectionStringMayHaveCapitals(CodeLanguage language) {
        String string =
                workshop.connectionString().replace("endpoint=", "Endpoint=").replace("accesskey=", "AccessKey=") + ";";
        CodeRuntime.Outcome outcome = run(text(language, CREATE), "ACS_CONNECTION_STRING", string);

        assertThat(outcome.printed()).containsPattern(ID);
    }

    @ParameterizedTest
    @MethodSource("inEachLanguageOfUsers")
    void theWholeLifeOfAnIdentityRunsAsItStands(CodeLanguage language, CodeTexts texts, Said said) {
        IdentityId first = created(run(text(texts, language, CREATE)));
        IdentityId second =
                created(run(text(texts, language, new Command.CreateWithToken(IdentityDetails.NONE, CHAT))));

        assertThat(run(text(texts, language, new Command.Issue(first, CHAT), new Command.Issue(second, CHAT)))
                        .printed())
                .containsPattern("(?s)" + said.issued() + " .*" + said.issued() + " ");
        TokenValue token = service.issue(UUID.randomUUID(), first, CHAT.scopes(), CHAT.lifetime())
                .value()
                .value();
        assertThat(tried(texts, language, token)).contains(said.answered() + " 200");
        assertThat(run(text(texts, language, new Command.Revoke(first), new Command.Revoke(second)))
                        .printed())
                .contains(said.revoked() + " " + second.value());
        assertThat(tried(texts, language, token)).contains(said.answered() + " 401");
        assertThat(run(text(texts, language, new Command.Delete(first), new Command.Delete(second)))
                        .printed())
                .contains(said.deleted() + " " + first.value());
    }

    @ParameterizedTest
    @MethodSource("inEachLanguageOfUsers")
    void theExchangeRunsAsItStands(CodeLanguage language, CodeTexts texts, Said said) {
        TokenValue entraToken = TeamsUsers.signIn(workshop.address());
        CodeText code = text(texts, language, TeamsUsers.exchange(entraToken));

        CodeRuntime.Outcome outcome = CodeRuntime.of(language)
                .run(
                        code,
                        Map.of(
                                "ACS_CONNECTION_STRING",
                                workshop.connectionString(),
                                "ENTRA_TOKEN",
                                entraToken.reveal(),
                                "LC_ALL",
                                "C.UTF-8"));

        assertThat(outcome.printed()).contains(said.exchanged()).doesNotContain(entraToken.reveal());
    }

    @ParameterizedTest
    @MethodSource("inEachLanguageOfUsers")
    void withoutATokenNothingIsSentAndTheMissingVariableIsNamed(CodeLanguage language, CodeTexts texts, Said said) {
        CodeRuntime.Outcome outcome = run(text(texts, language, CodeTextsTest.TRY));

        assertThat(outcome.status()).as(outcome.printed()).isNotZero();
        assertThat(outcome.printed()).contains("ACS_TOKEN").doesNotContain(said.answered());
    }

    /** Quotation marks, backslashes, dollars and ends of lines are parts of the path here, and nothing else. */
    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVASCRIPT", "PYTHON", "CURL"})
    void aPathCannotBreakOutOfItsLiteral(CodeLanguage language, @TempDir Path folder) throws IOException {
        String ascii = "o'ne \"il\" \\u0022 \\ $(exit 7) `exit 7` {{ca}} \n*/ ;\\";
        Path odd = Files.createDirectories(
                folder.resolve(ascii + (fileNamesMayBe(SEEN_AND_UNSEEN) ? SEEN_AND_UNSEEN : "")));
        Path copy = Files.copy(workshop.caCertificate(), odd.resolve("ca.pem"));
        CallTarget target = new CallTarget.Workshop(workshop.endpoint(), copy);

        assertThat(run(CodeTextsTest.ENGLISH.of(language, List.of(CREATE), target))
                        .printed())
                .containsPattern(ID);
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVASCRIPT", "PYTHON", "CURL"})
    void aServiceOfAnotherAuthorityIsNotTrusted(CodeLanguage language) {
        try (WorkshopForTests other = WorkshopForTests.start()) {
            CallTarget target = new CallTarget.Workshop(workshop.endpoint(), other.caCertificate());

            CodeRuntime.Outcome outcome = run(CodeTextsTest.ENGLISH.of(language, List.of(CREATE), target));

            assertThat(outcome.status()).as(outcome.printed()).isNotZero();
        }
    }

    @Test
    void theCallThatMovesTheClockRunsAsItStands() {
        CodeText code = CodeTextsTest.ENGLISH.clock(
                Duration.ofHours(24), new CallTarget.Workshop(workshop.endpoint(), workshop.caCertificate()));

        CodeRuntime.Outcome outcome =
                CodeRuntime.of(CodeLanguage.CURL).run(code, Map.of("ACS_CONTROL_KEY", workshop.controlKey()));

        Instant now = service.createWithToken(UUID.randomUUID(), CHAT.scopes(), CHAT.lifetime())
                .value()
                .token()
                .expiresAt();
        assertThat(outcome.printed()).contains("\"now\"");
        assertThat(now).isAfter(Instant.now().plus(Duration.ofHours(24)));
    }

    @Test
    void theAzureCliGetsTheValuesAndTheAuthority(@TempDir Path folder) throws IOException {
        Path az = Files.writeString(folder.resolve("az"), "#!/bin/sh\nprintf '%s\\n' \"$REQUESTS_CA_BUNDLE\" \"$@\"\n");
        assertThat(az.toFile().setExecutable(true)).isTrue();
        IdentityId id = service.create(UUID.randomUUID()).value();
        CodeText code = text(CodeLanguage.AZURE_CLI, new Command.Issue(id, CHAT));
        Files.writeString(folder.resolve(code.fileName()), code.text());

        assertThat(Shell.run(
                                folder,
                                folder,
                                CodeRuntime.line(code, CodeRuntime.RUN),
                                Map.of("ACS_CONNECTION_STRING", "none"))
                        .lines())
                .startsWith(workshop.caCertificate().toString(), "communication", "user-identity", "token", "issue")
                .endsWith("--scope", "chat", "--user", id.value());
    }

    private static boolean fileNamesMayBe(String text) {
        return Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(text);
    }

    private CodeText text(CodeLanguage language, Command.OfService... commands) {
        return text(CodeTextsTest.ENGLISH, language, commands);
    }

    private CodeText text(CodeTexts texts, CodeLanguage language, Command.OfService... commands) {
        return texts.of(language, List.of(commands), target());
    }

    private CallTarget target() {
        return new CallTarget.Workshop(workshop.endpoint(), workshop.caCertificate());
    }

    private CodeRuntime.Outcome run(CodeText text) {
        return run(text, "ACS_CONNECTION_STRING", workshop.connectionString());
    }

    private String tried(CodeTexts texts, CodeLanguage language, TokenValue token) {
        return run(text(texts, language, CodeTextsTest.TRY), "ACS_TOKEN", token.reveal())
                .printed();
    }

    /** In the poorest locale, in which all but Java print UTF-8; Java prints what the terminal is said to take. */
    private static CodeRuntime.Outcome run(CodeText text, String variable, String secret) {
        String locale = text.language() == CodeLanguage.JAVA ? "C.UTF-8" : "C";
        return CodeRuntime.of(text.language()).run(text, Map.of(variable, secret, "LC_ALL", locale));
    }

    private static IdentityId created(CodeRuntime.Outcome outcome) {
        Matcher id = ID.matcher(outcome.printed());
        assertThat(id.find()).as(outcome.printed()).isTrue();
        return new IdentityId(id.group(1));
    }

    private IdentityService console() {
        try {
            return new AzureIdentityService(
                    AzureConnection.parse(workshop.connectionString())
                            .trustingOnly(Files.readString(workshop.caCertificate())),
                    seen -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What programs print, in a language of users. */
    record Said(String issued, String revoked, String deleted, String answered, String exchanged) {

        static Said in(Locale users) {
            return users.equals(Locale.KOREAN)
                    ? new Said(
                            "액세스 토큰을 발급했습니다 · 범위: chat · 만료:",
                            "모든 액세스 토큰을 해지했습니다 · ID:",
                            "ID를 삭제했습니다:",
                            "서비스의 응답:",
                            "Entra 토큰을 교환했습니다")
                    : new Said(
                            "Issued an access token with 'chat' scope that expires at",
                            "Successfully revoked all access tokens for identity with ID:",
                            "Deleted the identity with ID:",
                            "The service answered",
                            "Exchanged the Entra token for one that expires at");
        }
    }
}
