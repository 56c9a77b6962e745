package org.acsconsole.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the scripts in bash, with a function that prints its arguments in curl's place. */
final class CurlTest {

    /** The test key of PROTOCOL.md. */
    private static final String KEY =
            "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg==";

    private static final String SIGNED = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=old";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void bashIsThere() {
        assumeThat(Path.of("/bin/bash")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "it's",
                "a \"b\" $HOME `id` \\ !x",
                "two\nlines\n",
                "한국어 é",
                "@file",
                "{\"a\":'b'}",
                "-n"
            })
    void everyTextIsOneWordAsItStands(String text) throws IOException, InterruptedException {
        assertThat(run("printf '%s.' " + Curl.quoted(text), Map.of())).isEqualTo(text + ".");
    }

    @Test
    void aSignedRequestIsSignedAgainWithTheKeyOfTheEnvironment() throws IOException, InterruptedException {
        Exchange exchange = Observations.request("POST", "/identities?api-version=2022-10-01")
                .header("Authorization", SIGNED)
                .header("Host", "localhost:8443")
                .header("x-ms-date", "old")
                .header("Content-Type", "application/json")
                .body("{\"createTokenWithScopes\":[\"chat\"],\"expiresInMinutes\":60}")
                .kept();
        String script = Curl.of(exchange);
        assertThat(script).doesNotContain("old");
        String printed = run("""
                curl() { printf '<%s>\\n' "$@"; cat; }
                date() { printf 'Mon, 23 Nov 2026 09:30:00 GMT'; }
                """ + script, Map.of("ACS_ACCESS_KEY", KEY, "ACS_CA_FILE", "/a b/ca.pem"));
        assertThat(printed)
                .contains("<--cacert>\n</a b/ca.pem>\n")
                .contains("<--request>\n<POST>\n<https://localhost:8443/identities?api-version=2022-10-01>\n")
                .contains("<Content-Type: application/json>")
                .contains("<x-ms-content-sha256: kET9vD/6sAVRB6ISkrpOL44L0M1olvugZ/QYxlSQK9k=>")
                .contains("<@->")
                .contains("\nAuthorization: HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256"
                        + "&Signature=tYECJfwNW5VTFYevz6sB11zahLXxunjzmlC83Gt9MpE=\n")
                .contains("<--data-raw>\n<{\"createTokenWithScopes\":[\"chat\"],\"expiresInMinutes\":60}>")
                .doesNotContain("Host:");
    }

    @Test
    void noSecretIsAnArgumentOfAProgram() throws IOException, InterruptedException {
        Exchange exchange = Observations.request("POST", "/identities?api-version=2022-10-01")
                .header("Authorization", SIGNED)
                .body("{}")
                .kept();
        String traced = run(
                "set -x\ncurl() { cat > /dev/null; }\nopenssl() { echo \"openssl $*\" >&2; command openssl \"$@\"; }\n"
                        + Curl.of(exchange),
                Map.of("ACS_ACCESS_KEY", KEY));
        assertThat(traced.lines().filter(line -> line.startsWith("openssl ")))
                .isNotEmpty()
                .allMatch(line -> line.matches("openssl (base64( -d)? -A|dgst -sha256 -binary)"));
        assertThat(traced.lines().filter(line -> line.startsWith("+ curl ")))
                .hasSize(1)
                .noneMatch(line -> line.contains("Signature="));
    }

    @Test
    void whatTheClientDidNotSendIsNotAdded() throws IOException, InterruptedException {
        Exchange exchange =
                Observations.request("POST", "/identities").body("{}").kept();
        String printed = run("curl() { printf '<%s>\\n' \"$@\"; }\n" + Curl.of(exchange), Map.of());
        assertThat(printed).contains("<--header>\n<Content-Type:>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@stranger.example/", ".stranger.example/", "0/", "*"})
    void aTargetDoesNotChangeTheHost(String target) throws IOException, InterruptedException {
        Exchange exchange = Observations.request("GET", target).kept();
        String printed = run("curl() { printf '<%s>\\n' \"$@\"; }\n" + Curl.of(exchange), Map.of());
        assertThat(printed).contains("<https://localhost:8443/" + target + ">");
    }

    @Test
    void aTokenComesFromTheEnvironment() throws IOException, InterruptedException {
        Exchange exchange = Observations.request("GET", "/chat/threads?maxPageSize=1")
                .header("Authorization", "Bearer eyJsecretsecret.secret.secret")
                .kept();
        String printed =
                run("curl() { printf '<%s>\\n' \"$@\"; cat; }\n" + Curl.of(exchange), Map.of("ACS_TOKEN", "my token"));
        assertThat(printed).contains("<@->\nAuthorization: Bearer my token\n").doesNotContain("cacert", "--data");
    }

    @Test
    void aSecretInTheBodyComesFromTheEnvironment() throws IOException, InterruptedException {
        Exchange exchange = Observations.request("POST", "/teamsUser/:exchangeAccessToken")
                .body("{\"token\":\"hidden\",\"appId\":\"it's\"}")
                .kept();
        String printed =
                run("curl() { printf '<%s>\\n' \"$@\"; cat; }\n" + Curl.of(exchange), Map.of("ACS_SECRET", "mine"));
        assertThat(printed).contains("<{\"token\":\"mine\",\"appId\":\"it's\"}>");
    }

    @Test
    void withoutTheKeyTheScriptSaysWhatItNeeds() throws IOException, InterruptedException {
        Exchange exchange = Observations.request("POST", "/identities")
                .header("Authorization", SIGNED)
                .kept();
        assertThat(run(Curl.of(exchange), Map.of())).contains("ACS_ACCESS_KEY", "Set it to the access key");
    }

    private String run(String script, Map<String, String> environment) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sh"), script);
        ProcessBuilder bash = new ProcessBuilder("/bin/bash", file.toString()).redirectErrorStream(true);
        bash.environment().putAll(environment);
        bash.environment().put("LC_ALL", "C.UTF-8");
        Process process = bash.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
