package org.acsconsole.code;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * What runs a text, in a folder where a user would have put it: set up as the text's own head says, and run by the line
 * that stands there. Where something is missing the test is skipped and says what; CI sets {@value #REQUIRED}, and then
 * nothing may be missing.
 */
final class CodeRuntime {

    /** The head of the line that runs a text, in each language of users. */
    static final String RUN = "(?:Run|실행)";

    private static final String REQUIRED = "CODE_RUNTIMES_REQUIRED";
    private static final Path PLACE = Path.of("target", "code-runtimes").toAbsolutePath();
    private static final Pattern NEEDED_JARS =
            Pattern.compile("(azure-|jackson-|reactor-|reactive-streams|slf4j-api|jspecify).*\\.jar");

    private final Path folder;
    private final Path programs;

    private CodeRuntime(CodeLanguage language) throws IOException {
        folder = PLACE.resolve(language.name().toLowerCase(Locale.ROOT));
        programs = folder.resolve("bin");
        Files.createDirectories(programs);
    }

    /** Sets it up, unless that was done before; where another process of the tests does, that is waited for. */
    static synchronized CodeRuntime of(CodeLanguage language) {
        try {
            CodeRuntime runtime = new CodeRuntime(language);
            runtime.setUp(language);
            return runtime;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void setUp(CodeLanguage language) throws IOException {
        try (FileChannel file =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = file.lock()) {
            if (!alone.isValid()) {
                throw new IOException("the lock of " + folder + " is not valid");
            }
            switch (language) {
                case JAVA -> setUpJava();
                case JAVASCRIPT -> setUpNode();
                case PYTHON -> setUpPython();
                case CURL -> setUpCurl();
                case CSHARP, AZURE_CLI -> throw new IllegalArgumentException("nothing here runs " + language);
            }
        }
    }

    /** Runs the text by its own line; what it prints, however it ends. */
    Outcome run(CodeText code, Map<String, String> environment) {
        try {
            Files.writeString(folder.resolve(code.fileName()), code.text());
            return Shell.run(folder, programs, line(code, RUN), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a text that is saved in that folder already, with what was installed for it put beside it. */
    Outcome runSaved(Path saved, CodeText code, Map<String, String> environment) {
        try {
            for (String installed : List.of("lib", "node_modules")) {
                if (Files.exists(folder.resolve(installed))) {
                    link(saved.resolve(installed), folder.resolve(installed));
                }
            }
            return Shell.run(saved, programs, line(code, RUN), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands behind the word, a pattern, in the head of the text. */
    static String line(CodeText code, String word) {
        Matcher line = Pattern.compile("(?m)^(?://|#) " + word + ": +(.+)$").matcher(code.text());
        if (!line.find()) {
            throw new IllegalArgumentException("no line " + word + " in " + code.text());
        }
        return line.group(1);
    }

    private void setUpJava() throws IOException {
        link(programs.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
        Files.createDirectories(folder.resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry).toAbsolutePath();
            if (NEEDED_JARS.matcher(jar.getFileName().toString()).matches()) {
                link(folder.resolve("lib").resolve(jar.getFileName()), jar);
            }
        }
    }

    private void setUpNode() throws IOException {
        need("node", "node --version");
        if (Files.exists(folder.resolve("node_modules/@azure/communication-identity/package.json"))) {
            return;
        }
        need("npm", "npm --version");
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        CodeText any = CodeTextsTest.ENGLISH.program(CodeLanguage.JAVASCRIPT, CodeTextsTest.AZURE);
        Map<String, String> quick =
                Map.of("npm_config_prefer_offline", "true", "npm_config_audit", "false", "npm_config_fund", "false");
        Outcome installed = Shell.run(folder, programs, line(any, "Packages"), quick);
        require(installed.status() == 0, "npm could not fetch the SDK: " + installed.printed());
    }

    /** The SDK may be installed for any of the interpreters, such as Debian's own. */
    private void setUpPython() throws IOException {
        Path start = programs.resolve("python");
        if (Files.isExecutable(start)) {
            return;
        }
        Optional<String> python = List.of("python3", "/usr/bin/python3", "python").stream()
                .filter(each ->
                        Shell.run(folder, programs, each + " -c 'import azure.communication.identity'", Map.of())
                                        .status()
                                == 0)
                .findFirst();
        require(python.isPresent(), "no python3 here has azure.communication.identity");
        Files.writeString(start, "#!/bin/sh\nexec " + python.orElseThrow() + " \"$@\"\n");
        require(start.toFile().setExecutable(true), "cannot make " + start + " executable");
    }

    private void setUpCurl() throws IOException {
        need("bash", "bash --version");
        need("curl", "curl --version");
        need("openssl", "openssl version");
    }

    private void need(String program, String check) {
        require(Shell.run(folder, programs, check, Map.of()).status() == 0, program + " is not installed");
    }

    private static void require(boolean there, String otherwise) {
        if (!there && System.getenv(REQUIRED) != null) {
            throw new AssertionError(otherwise);
        }
        Assumptions.assumeTrue(there, otherwise);
    }

    private static void link(Path link, Path to) throws IOException {
        try {
            Files.createSymbolicLink(link, to);
        } catch (FileAlreadyExistsException e) {
            // from an earlier test
        }
    }

    /** What a program printed, on either stream, and how it ended. */
    record Outcome(int status, String printed) {

        List<String> lines() {
            return printed.lines().toList();
        }
    }
}
