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

    static Stream<Arguments> inEachLanguageOfUsers() {
        return Stream.of(Locale.ENGLISH, Locale.KOREAN)
                .map(users -> Arguments.of(users, users.equals(Locale.KOREAN) ? "서비스의 응답:" : "The service answered"));
    }

    @ParameterizedTest
    @MethodSource("inEachLanguageOfUsers")
    void aProgramOfTheZipRunsByTheNetworkWithTheCertificateBesideIt(Locale users, String answered) throws IOException {
        CodeRuntime.of(CodeLanguage.CURL); // skips where it is not there
        URI others = open();
        Path unpacked = unpack(zip(users));
        CodeText program =
                new CodeText(CodeLanguage.CURL, "connect.sh", Files.readString(unpacked.resolve("connect.sh")));

        CodeRuntime.Outcome outcome = Shell.run(
                unpacked,
                unpacked,
                CodeRuntime.line(program, CodeRuntime.RUN),
                Map.of(
                        "ACS_CONNECTION_STRING",
                        attendee().primary().replace(workshop.endpoint().toString(), others.toString())));

        assertThat(outcome.printed()).contains(answered + " 200");
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
