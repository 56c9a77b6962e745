package org.acsconsole.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser without a window, driven by its DevTools protocol. Where there is none the test is skipped; CI sets
 * {@value #REQUIRED}, and then there must be one.
 */
final class Chromium implements AutoCloseable {

    private static final String REQUIRED = "CODE_RUNTIMES_REQUIRED";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private String session = "";
    private int sent;

    private Chromium(Process process, URI debugger) {
        this.process = process;
        this.socket = client.newWebSocketBuilder()
                .buildAsync(debugger, new Listening())
                .join();
    }

    /** Starts one that asks for pages in that language; its profile is made in the folder. */
    static Chromium start(Path folder, String language) {
        Optional<Path> program = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty() && System.getenv(REQUIRED) != null) {
            throw new AssertionError("chromium is not installed");
        }
        Assumptions.assumeTrue(program.isPresent(), "chromium is not installed");
        try {
            Path profile = Files.createDirectory(folder.resolve("profile-" + language));
            List<String> command = new ArrayList<>(List.of(
                    program.orElseThrow().toString(),
                    "--headless",
                    "--no-sandbox", // CI is root
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--no-proxy-server",
                    "--disable-background-networking",
                    "--ignore-certificate-errors", // as an attendee who goes on past the warning
                    "--accept-lang=" + language,
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    "about:blank"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("chromium.log").toFile())
                    .start();
            try {
                return new Chromium(process, debugger(profile.resolve("DevToolsActivePort"))).attached();
            } catch (RuntimeException | Error e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows a page at a size in CSS pixels. */
    void open(URI page, int width, int height) {
        resize(width, height);
        command("Page.navigate", Map.of("url", page.toString()));
        until("document.readyState == 'complete' && location.href != 'about:blank'");
    }

    void resize(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** As the system's setting asks for it, {@code light} or {@code dark}. */
    void prefer(String scheme) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Runs a script in the page; its value as text. */
    String evaluate(String script) {
        return command("Runtime.evaluate", Map.of("expression", script, "returnByValue", true))
                .at("/result/value")
                .asText();
    }

    /** Clicks, as it were, and waits until that holds in whatever page comes. */
    void until(String condition) {
        Instant end = Instant.now().plus(LONGEST);
        while (!evaluate(condition).equals("true")) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("never: " + condition + "\n" + evaluate("document.body.innerText"));
            }
            pause();
        }
    }

    /** Saves what the page looks like, from its beginning to its end. */
    void picture(Path file) {
        String png = command("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .at("/data")
                .asText();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the browser refused to do for the pages, such as by their policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        session = "";
        command("Browser.close", Map.of());
        if (process.onExit()
                .completeOnTimeout(process, 5, TimeUnit.SECONDS)
                .join()
                .isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        socket.abort();
        client.close();
    }

    private Chromium attached() {
        String target = command("Target.createTarget", Map.of("url", "about:blank"))
                .at("/targetId")
                .asText();
        session = command("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .at("/sessionId")
                .asText();
        command("Log.enable", Map.of());
        command("Page.enable", Map.of());
        return this;
    }

    private JsonNode command(String method, Map<String, Object> parameters) {
        int id = ++sent;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        try {
            JsonNode answer = answers.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
            if (answer == null || answer.at("/id").asInt() != id || answer.has("error")) {
                throw new AssertionError(method + ": " + answer);
            }
            return answer.at("/result");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI debugger(Path file) throws IOException {
        Instant end = Instant.now().plus(LONGEST);
        while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("chromium did not start");
            }
            pause();
        }
        List<String> lines = Files.readAllLines(file);
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts the parts of each message together. */
    private final class Listening implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    read(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    text.setLength(0);
                }
            }
            from.request(1);
            return null;
        }

        private void read(JsonNode message) {
            if (message.has("id")) {
                answers.add(message);
            } else if (message.at("/method").asText().equals("Log.entryAdded")) {
                complaints.add(message.at("/params/entry/text").asText());
            }
        }
    }
}
