package org.acsconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.SecretStore.NoSecretException;
import org.acsconsole.ui.text.ReasonText;
import org.acsconsole.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets come from where they are said to lie, and are never shown. */
final class SecretStoreTest {

    @TempDir
    private Path folder = Path.of("");

    private final SecretStore store = new SecretStore(Map.of("ACS_KEY", " hush ", "EMPTY", " "), new MemoryKeychain());

    @Test
    void aVariableGivesItsValueWithoutWhiteSpace() throws NoSecretException {
        Secret secret = store.fetch(new SecretReference.Variable("ACS_KEY"));
        assertThat(secret.reveal()).isEqualTo("hush");
        assertThat(secret.toString()).doesNotContain("hush");
    }

    @Test
    void aMissingOrEmptyVariableIsNamed() {
        for (String name : new String[] {"EMPTY", "ABSENT"}) {
            assertNone(new SecretReference.Variable(name), ConnectionProblem.VARIABLE_NOT_SET, name);
        }
    }

    @Test
    void aFileOfTheOwnerAloneGivesItsText() throws IOException, NoSecretException {
        assertThat(store.fetch(new SecretReference.OwnerOnlyFile(file("rw-------", "hush\n")))
                        .reveal())
                .isEqualTo("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeffhush\r\n", "\"hush\"", "'hush'\n", "\u201chush\u201d ", "\u00a0\u200bhush\t"})
    void whatCameAlongWithASecretIsTakenAway(String written) throws IOException, NoSecretException {
        SecretStore other = new SecretStore(Map.of("ACS_KEY", written), new MemoryKeychain());
        assertThat(other.fetch(new SecretReference.Variable("ACS_KEY")).reveal())
                .isEqualTo("hush");
        assertThat(store.fetch(new SecretReference.OwnerOnlyFile(file("rw-------", written)))
                        .reveal())
                .isEqualTo("hush");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void aFileThatWindowsPowerShellWroteIsRead(Charset charset) throws IOException, NoSecretException {
        Path file = file("rw-------", "");
        Files.write(file, "\ufeffhush\r\n".getBytes(charset));
        assertThat(store.fetch(new SecretReference.OwnerOnlyFile(file)).reveal())
                .isEqualTo("hush");
    }

    @Test
    void whatIsLeftEmptyIsEmpty() throws IOException {
        SecretStore other = new SecretStore(Map.of("ACS_KEY", "\"\""), new MemoryKeychain());
        assertThatExceptionOfType(NoSecretException.class)
                .isThrownBy(() -> other.fetch(new SecretReference.Variable("ACS_KEY")));
        Path file = file("rw-------", "\ufeff\n");
        assertNone(new SecretReference.OwnerOnlyFile(file), ConnectionProblem.SECRET_FILE_EMPTY, file.toString());
    }

    @Test
    void whereAFileSystemHasNoPermissionsTheMessageOffersWhatWorksThere() throws IOException {
        Path file = file("rwxrwxrwx", "hush");
        assertNone(new SecretReference.OwnerOnlyFile(file), ConnectionProblem.SECRET_FILE_OPEN, file.toString());
        Reason<ConnectionProblem> open = Reason.of(ConnectionProblem.SECRET_FILE_OPEN, file.toString());
        assertThat(ReasonText.of(open, new Texts(Locale.ENGLISH))).contains("home folder", "env:NAME");
        assertThat(ReasonText.of(open, new Texts(Locale.KOREAN))).contains("홈 폴더", "env:NAME");
    }

    @Test
    void aFileThatOthersCanReadIsRefusedWithTheRemedy() throws IOException {
        Path file = file("rw-r-----", "hush");
        Reason<ConnectionProblem> open = Reason.of(ConnectionProblem.SECRET_FILE_OPEN, file.toString());
        assertThat(ReasonText.of(open, new Texts(Locale.ENGLISH))).contains("chmod 600 " + file);
        assertNone(new SecretReference.OwnerOnlyFile(file), ConnectionProblem.SECRET_FILE_OPEN, file.toString());
    }

    @Test
    void aMissingEmptyOrUnreadableFileIsNamed() throws IOException {
        Path absent = folder.resolve("absent");
        assertNone(new SecretReference.OwnerOnlyFile(absent), ConnectionProblem.SECRET_FILE_MISSING, absent.toString());
        Path empty = file("rw-------", " ");
        assertNone(new SecretReference.OwnerOnlyFile(empty), ConnectionProblem.SECRET_FILE_EMPTY, empty.toString());
        Path directory = Files.createDirectory(folder.resolve("directory"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        assertNone(
                new SecretReference.OwnerOnlyFile(directory),
                ConnectionProblem.SECRET_FILE_UNREADABLE,
                directory.toString());
    }

    private void assertNone(SecretReference reference, ConnectionProblem why, String place) {
        assertThatExceptionOfType(NoSecretException.class)
                .isThrownBy(() -> store.fetch(reference))
                .withNoCause()
                .withMessageNotContaining("hush")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.of(why, place)));
    }

    private Path file(String mode, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
