package org.acsconsole.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a whole life neither a key nor a token is in any file: ledger, log, state of the workshop, exports. */
final class SecretsOfTheConsoleTest {

    /** The workshop's own keys must outlive it; the file is its owner's alone. */
    private static final List<String> MEANT_FOR_SECRETS = List.of("workshop/workshop-installation.json");

    @TempDir
    Path folder;

    @Test
    void noFileHasAKeyOrATokenAfterAWholeLife() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Process console = wholeLife(data);
        try (BufferedReader output = console.inputReader(UTF_8)) {
            SecretSearch search = secretsOf(output);
            assertThat(namesIn(data))
                    .as("what is searched while the console runs")
                    .contains("ledger.db-wal", "console.log", "exports/real.har", "exports/workshop.har");
            assertThat(search.findings(data, MEANT_FOR_SECRETS)).isEmpty();
            assertThat(search.findings(data, List.of()))
                    .as("the search finds a key")
                    .isNotEmpty();
            console.outputWriter().close();
            assertThat(console.waitFor()).isZero();
            assertThat(search.findings(folder, List.of("data/" + MEANT_FOR_SECRETS.getFirst())))
                    .as("when it is closed")
                    .isEmpty();
        }
        assertThat(data.resolve("console.log"))
                .content()
                .as("the log says what failed")
                .contains("denied", "uncaught");
    }

    @Test
    void whatIsPlantedIsFoundHoweverItIsEncoded() throws IOException {
        String key =
                Base64.getEncoder().encodeToString("sixty-four bytes of a key, more or less: ?>~ÿ".getBytes(UTF_8));
        String token = "eyJhbGciOiJSUzI1NiJ9.eyJza3lwZWlkIjoiYWNzOjRjY2MifQ.c2lnbmF0dXJlLXdpdGgtYnl0ZXM_Pj4-";
        SecretSearch search = new SecretSearch();
        search.addKey("key", key);
        search.addToken("token", token);
        for (String planted : List.of(
                "log: " + key,
                "{\"a\":\"" + token + "\"}",
                "only the signature " + token.substring(token.lastIndexOf('.') + 1),
                Base64.getEncoder().encodeToString(("Bearer " + token).getBytes(UTF_8)),
                Base64.getUrlEncoder().encodeToString(("x" + key).getBytes(UTF_8)),
                new String(Base64.getDecoder().decode(key), UTF_8))) {
            Files.writeString(folder.resolve("file"), "before " + planted + " after");
            assertThat(search.findings(folder, List.of())).as(planted).isNotEmpty();
        }
        Files.writeString(folder.resolve("file"), "nothing of the sort");
        assertThat(search.findings(folder, List.of())).isEmpty();
    }

    private Process wholeLife(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        WholeLifeMain.class.getName(),
                        data.toString())
                .redirectError(folder.resolve("standard-error").toFile())
                .start();
    }

    private static SecretSearch secretsOf(BufferedReader output) throws IOException {
        SecretSearch search = new SecretSearch();
        List<String> kinds = new ArrayList<>();
        for (String line = output.readLine(); !WholeLifeMain.LIVED.equals(line); line = output.readLine()) {
            assertThat(line).as("the console ended early").isNotNull();
            String kind = line.substring(0, line.indexOf('='));
            String secret = line.substring(kind.length() + 1);
            String name = kind + " " + kinds.size();
            kinds.add(kind);
            switch (kind) {
                case "key" -> search.addKey(name, secret);
                case "token", "access token" -> search.addToken(name, secret);
                default -> search.addText(name, secret);
            }
        }
        assertThat(kinds)
                .containsOnlyOnce("key")
                .contains("connection string", "wrong connection string", "token", "client secret", "access token");
        return search;
    }

    private static List<String> namesIn(Path data) throws IOException {
        return SecretSearch.files(data).stream()
                .map(file -> data.relativize(file).toString())
                .toList();
    }
}
