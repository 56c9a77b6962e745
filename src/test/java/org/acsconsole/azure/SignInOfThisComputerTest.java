package org.acsconsole.azure;

import static org.acsconsole.azure.EntraAnswers.CLIENT;
import static org.acsconsole.azure.EntraAnswers.OBJECT;
import static org.acsconsole.azure.EntraAnswers.TENANT;
import static org.acsconsole.azure.EntraAnswers.appToken;
import static org.acsconsole.azure.EntraAnswers.token;
import static org.acsconsole.azure.EntraAnswers.userToken;
import static org.acsconsole.azure.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signs in in the ways that the computer lends, through the real azure-identity in a process of its own: the browser and the Azure CLI
 * are programs of the test, first on its path.
 */
@EnabledOnOs(OS.LINUX)
final class SignInOfThisComputerTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final String CREATED = "{\"identity\":{\"id\":\"8:acs:" + TENANT + "_" + TENANT + "\"}}";

    /** Does what a browser does at the end of a sign-in: it sends the page's answer to the program that waits for it. */
    private static final String BROWSER = """
            #!/bin/sh
            value() { printf '%s' "$2" | sed -n "s/.*[?&]$1=\\([^&]*\\).*/\\1/p"; }
            redirect=$(value redirect_uri "$1" | sed 's/%3A/:/g; s/%2F/\\//g')
            curl -s --noproxy '*' -d "code=the-code&state=$(value state "$1")" "$redirect" >/dev/null
            """;

    private final ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor("localhost"));

    @TempDir
    private Path folder;

    private Path programs;
    private Path authority;

    @BeforeEach
    void lay() throws IOException {
        programs = Files.createDirectory(folder.resolve("programs"));
        authority = Files.writeString(folder.resolve("authority.pem"), AUTHORITY.pem());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void theBrowserThatIsOpenedSignsTheUserIn() throws Exception {
        program("xdg-open", BROWSER);
        server.then(userToken()).then(answer(201, CREATED));

        String said = signIn("browser", Map.of());

        assertThat(said).contains("user=alice@contoso.com");
        assertThat(server.requests().getFirst())
                .startsWith("POST /" + TENANT + "/oauth2/v2.0/token")
                .contains("code=the-code", "grant_type=authorization_code", "code_verifier=");
    }

    @Test
    void theAzureCliLendsItsToken() throws Exception {
        program("az", """
                #!/bin/sh
                printf '%%s' '{"accessToken":"%s","expiresOn":"2099-01-01 00:00:00.000000","tenant":"%s","tokenType":"Bearer"}'
                """.formatted(appToken(), TENANT));
        server.then(answer(201, CREATED));

        String said = signIn("azureCli", Map.of());

        assertThat(said).contains("objectId=" + OBJECT);
        assertThat(server.requests().getFirst()).contains("Bearer " + appToken());
    }

    @Test
    void theIdentityOfTheComputerIsAskedForWhereTheEnvironmentNamesIt() throws Exception {
        server.then(answer(200, """
                {"access_token":"%s","expires_on":"%d","resource":"https://communication.azure.com","token_type":"Bearer"}
                """.formatted(
                                appToken(), Instant.now().plusSeconds(3_600).getEpochSecond())))
                .then(answer(201, CREATED));

        String said = signIn(
                "managedIdentity",
                Map.of("IDENTITY_ENDPOINT", server.endpoint() + "/msi/token", "IDENTITY_HEADER", "header-of-the-host"));

        assertThat(said).contains("objectId=" + OBJECT);
        assertThat(server.requests().getFirst()).startsWith("GET /msi/token?").contains("header-of-the-host");
    }

    @Test
    void theDefaultChainBeginsWithTheEnvironment() throws Exception {
        server.then(token()).then(answer(201, CREATED));

        String said = signIn(
                "default",
                Map.of(
                        "AZURE_TENANT_ID",
                        TENANT,
                        "AZURE_CLIENT_ID",
                        CLIENT,
                        "AZURE_CLIENT_SECRET",
                        "secret-of-the-environment"));

        assertThat(said).contains("objectId=" + OBJECT);
        assertThat(server.requests().getFirst()).contains("client_secret=secret-of-the-environment");
    }

    private void program(String name, String text) throws IOException {
        Path file = Files.writeString(programs.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** Returns what the process printed. */
    private String signIn(String method, Map<String, String> environment) throws Exception {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        SignInMain.class.getName(),
                        method,
                        server.endpoint().toString(),
                        authority.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        process.environment().merge("PATH", programs.toString(), (path, first) -> first + File.pathSeparator + path);
        process.environment().keySet().removeIf(name -> name.startsWith("AZURE_") || name.startsWith("SUDO_"));
        process.environment().putAll(environment);
        Process running = process.start();
        boolean ended = running.waitFor(60, TimeUnit.SECONDS);
        running.destroyForcibly();
        String said = Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        return said;
    }
}
