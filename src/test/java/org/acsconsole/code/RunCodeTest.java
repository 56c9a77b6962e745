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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityService;
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
import org.junit.jupiter.params.provider.EnumSource;

/** The texts, run as they stand against a running workshop service, where what runs them is installed. */
@Timeout(value = 10, unit = TimeUnit.MINUTES) // each of the programs that it runs may take two
final class RunCodeTest {

    private static final Pattern ID = Pattern.compile("Created an identity with ID: (\\S+)");
    private static final String SEEN_AND_UNSEEN = "한글\u2028\u202e\ud83d\ude00";
    private static final Command.Create CREATE = new Command.Create(IdentityDetails.NONE);
    private static final TokenRequest CHAT = new TokenRequest(Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(90));

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
    @EnumSource(names = {"JAVA", "JAVASCRIPT", "PYTHON", "CURL"})
    void theProgramRunsAsItStands(CodeLanguage language) {
        CodeRuntime.Outcome outcome = run(CodeTexts.program(language, target()));

        assertThat(outcome.printed()).contains("The service answered 200");
        assertThat(service.issue(created(outcome), CHAT.scopes(), CHAT.lifetime())
                        .value())
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVASCRIPT", "PYTHON", "CURL"})
    void theNamesInAConnectionStringMayHaveCapitals(CodeLanguage language) {
        String string =
                workshop.connectionString().replace("endpoint=", "Endpoint=").replace("accesskey=", "AccessKey=") + ";";
        CodeRuntime.Outcome outcome =
                CodeRuntime.of(language).run(text(language, CREATE), Map.of("ACS_CONNECTION_STRING", string));

        assertThat(outcome.printed()).containsPattern(ID);
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVASCRIPT", "PYTHON", "CURL"})
    void theWholeLifeOfAnIdentityRunsAsItStands(CodeLanguage language) {
        IdentityId first = created(run(text(language, CREATE)));
        IdentityId second = created(run(text(language, new Command.CreateWithToken(IdentityDetails.NONE, CHAT))));

        assertThat(run(text(language, new Command.Issue(first, CHAT), new Command.Issue(second, CHAT)))
                        .printed())
                .containsPattern("(?s)with 'chat' scope that expires at .*with 'chat' scope that expires at ");
        TokenValue token =
                service.issue(first, CHAT.scopes(), CHAT.lifetime()).value().value();
        assertThat(tried(language, token)).contains("The service answered 200");
        assertThat(run(text(language, new Command.Revoke(first), new Command.Revoke(second)))
                        .printed())
                .contains("Successfully revoked all access tokens for identity with ID: " + second.value());
        assertThat(tried(language, token)).contains("The service answered 401");
        assertThat(run(text(language, new Command.Delete(first), new Command.Delete(second)))
                        .printed())
                .contains("Deleted the identity with ID: " + first.value());
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVASCRIPT", "PYTHON", "CURL"})
    void withoutATokenNothingIsSentAndTheMissingVariableIsNamed(CodeLanguage language) {
        CodeRuntime.Outcome outcome = run(text(language, CodeTextsTest.TRY));

        assertThat(outcome.status()).as(outcome.printed()).isNotZero();
        assertThat(outcome.printed()).contains("ACS_TOKEN").doesNotContain("The service answered");
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

        assertThat(run(CodeTexts.of(language, List.of(CREATE), target)).printed())
                .containsPattern(ID);
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVASCRIPT", "PYTHON", "CURL"})
    void aServiceOfAnotherAuthorityIsNotTrusted(CodeLanguage language) {
        try (WorkshopForTests other = WorkshopForTests.start()) {
            CallTarget target = new CallTarget.Workshop(workshop.endpoint(), other.caCertificate());

            CodeRuntime.Outcome outcome = run(CodeTexts.of(language, List.of(CREATE), target));

            assertThat(outcome.status()).as(outcome.printed()).isNotZero();
        }
    }

    @Test
    void theCallThatMovesTheClockRunsAsItStands() {
        CodeText code = CodeTexts.clock(
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

        assertThat(Shell.run(folder, folder, CodeRuntime.line(code, "Run"), Map.of("ACS_CONNECTION_STRING", "none"))
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
        return CodeTexts.of(language, List.of(commands), target());
    }

    private CallTarget target() {
        return new CallTarget.Workshop(workshop.endpoint(), workshop.caCertificate());
    }

    private CodeRuntime.Outcome run(CodeText text) {
        return CodeRuntime.of(text.language()).run(text, Map.of("ACS_CONNECTION_STRING", workshop.connectionString()));
    }

    private String tried(CodeLanguage language, TokenValue token) {
        return CodeRuntime.of(language)
                .run(text(language, CodeTextsTest.TRY), Map.of("ACS_TOKEN", token.reveal()))
                .printed();
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
}
