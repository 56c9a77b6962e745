package org.acsconsole.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.acsconsole.workshop.WorkshopForTests;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.NetworkState;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an attendee saves from the page for joining, unpacked somewhere and run as its own head says. */
final class RunJoinedCodeTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final WorkshopControl control = WorkshopControl.of(workshop.address());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        control.close();
        workshop.close();
    }

    static Stream<Arguments> ofEachLanguage() {
        return Stream.of(CodeLanguage.JAVA, CodeLanguage.JAVASCRIPT, CodeLanguage.PYTHON, CodeLanguage.CURL)
                .flatMap(language -> Stream.of(
                        Arguments.of(language, Locale.ENGLISH, "The service answered"),
                        Arguments.of(language, Locale.KOREAN, "서비스의 응답:")));
    }

    @ParameterizedTest
    @MethodSource("ofEachLanguage")
    void aProgramOfTheZipRunsByTheNetworkWithTheCertificateBesideIt(
            CodeLanguage language, Locale users, String answered) throws IOException {
        CodeRuntime runtime = CodeRuntime.of(language); // skips where it is not there
        URI others = open();
        Path unpacked = unpack(zip(users));
        AttendeeResource attendee = attendee();

        CodeRuntime.Outcome outcome = runtime.runSaved(
                unpacked,
                saved(unpacked, language),
                Map.of("ACS_CONNECTION_STRING", attendee.primaryAt(others), "LC_ALL", "C.UTF-8"));

        assertThat(outcome.printed()).contains(answered + " 200").contains("8:acs:" + attendee.id() + "_");
    }

    @Test
    void theProgramForTheAzureCliTrustsTheCertificateBesideIt() throws IOException {
        URI others = open();
        Path unpacked = unpack(zip(Locale.ENGLISH));
        Path az = Files.writeString(
                folder.resolve("az"),
                "#!/bin/sh\ncmp \"$REQUESTS_CA_BUNDLE\" workshop-ca.pem && echo \"trusted by $*\"\n");
        assertThat(az.toFile().setExecutable(true)).isTrue();

        CodeRuntime.Outcome outcome = Shell.run(
                unpacked,
                folder,
                CodeRuntime.line(saved(unpacked, CodeLanguage.AZURE_CLI), CodeRuntime.RUN),
                Map.of("ACS_CONNECTION_STRING", attendee().primaryAt(others)));

        assertThat(outcome.printed()).contains("trusted by communication");
    }

    @ParameterizedTest
    @MethodSource("languagesOfUsers")
    void theReadmeHasTheFingerprintOfTheCertificateBesideIt(Locale users) throws IOException {
        open();
        Path unpacked = unpack(zip(users));

        CodeRuntime.Outcome outcome =
                Shell.run(unpacked, unpacked, "openssl x509 -in workshop-ca.pem -noout -fingerprint -sha256", Map.of());

        assertThat(Files.readString(unpacked.resolve("README.txt")).replace("\n", ":"))
                .contains(outcome.printed().strip().replaceFirst(".*=", ""));
    }

    static Stream<Locale> languagesOfUsers() {
        return Stream.of(Locale.ENGLISH, Locale.KOREAN);
    }

    @Test
    void theZipHasAllProgramsAndNoSecretAndNoPathOfTheServicesComputer() throws IOException {
        open();
        Path unpacked = unpack(zip(Locale.ENGLISH));

        try (Stream<Path> files = Files.list(unpacked)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "README.txt",
                            "workshop-ca.pem",
                            "Connect.cs",
                            "Connect.java",
                            "connect.mjs",
                            "connect.py",
                            "connect.sh",
                            "connect.az.sh");
        }
        try (Stream<Path> files = Files.list(unpacked)) {
            assertThat(files)
                    .allSatisfy(each -> assertThat(each)
                            .content()
                            .doesNotContain(workshop.accessKey())
                            .doesNotContain(workshop.caCertificate().toString()));
        }
    }

    private URI open() {
        assumeFalse(control.addresses().value().isEmpty(), "this computer has no address but loopback");
        NetworkState.Opening opening = Objects.requireNonNull(
                control.open(new NetworkChange("0.0.0.0", Duration.ofHours(1))).open());
        return opening.endpoints().getFirst();
    }

    /** The program as it is in the folder. */
    private static CodeText saved(Path unpacked, CodeLanguage language) throws IOException {
        String file =
                CodeTextsTest.ENGLISH.program(language, CodeTextsTest.AZURE).fileName();
        return new CodeText(language, file, Files.readString(unpacked.resolve(file)));
    }

    private AttendeeResource attendee() {
        control.change(ResourcesChange.make(List.of("Kim Min-su")));
        return control.resources().value().getFirst();
    }

    private byte[] zip(Locale users) throws IOException {
        URI others =
                Objects.requireNonNull(control.network().open()).endpoints().getFirst();
        Path saved = folder.resolve("saved.zip");
        CodeRuntime.Outcome outcome = Shell.run(
                folder,
                folder,
                "curl -sS --noproxy '*' --fail --cacert '" + workshop.caCertificate() + "' -H 'Accept-Language: "
                        + users.toLanguageTag() + "' -o saved.zip '" + others.resolve("_workshop/join/programs.zip")
                        + "'",
                Map.of());
        assertThat(outcome.status()).as(outcome.printed()).isZero();
        return Files.readAllBytes(saved);
    }

    private Path unpack(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, in.readAllBytes());
            }
        }
        return folder.resolve("workshop");
    }
}
