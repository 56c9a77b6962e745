package org.acsconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.acsconsole.settings.SecretStore.NoSecretException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets come from where they are said to lie, and are never shown. */
final class SecretStoreTest {

    @TempDir
    private Path folder = Path.of("");

    private final SecretStore store = new SecretStore(Map.of("ACS_KEY", " hush ", "EMPTY", " "));

    @Test
    void aVariableGivesItsValueWithoutWhiteSpace() throws NoSecretException {
        Secret secret = store.fetch(new SecretReference.Variable("ACS_KEY"));
        assertThat(secret.reveal()).isEqualTo("hush");
        assertThat(secret.toString()).doesNotContain("hush");
    }

    @Test
    void aMissingOrEmptyVariableIsNamed() {
        for (String name : new String[] {"EMPTY", "ABSENT"}) {
            assertThatExceptionOfType(NoSecretException.class)
                    .isThrownBy(() -> store.fetch(new SecretReference.Variable(name)))
                    .withMessageContaining("environment variable " + name + " is not set");
        }
    }

    @Test
    void aFileOfTheOwnerAloneGivesItsText() throws IOException, NoSecretException {
        assertThat(store.fetch(new SecretReference.OwnerOnlyFile(file("rw-------", "hush\n")))
                        .reveal())
                .isEqualTo("hush");
    }

    @Test
    void aFileThatOthersCanReadIsRefusedWithTheRemedy() throws IOException {
        Path file = file("rw-r-----", "hush");
        assertThatExceptionOfType(NoSecretException.class)
                .isThrownBy(() -> store.fetch(new SecretReference.OwnerOnlyFile(file)))
                .withMessageContaining("chmod 600 " + file)
                .withMessageNotContaining("hush");
    }

    @Test
    void aMissingOrEmptyFileIsNamed() throws IOException {
        Path absent = folder.resolve("absent");
        assertThatExceptionOfType(NoSecretException.class)
                .isThrownBy(() -> store.fetch(new SecretReference.OwnerOnlyFile(absent)))
                .withMessageContaining(absent.toString());
        Path empty = file("rw-------", " ");
        assertThatExceptionOfType(NoSecretException.class)
                .isThrownBy(() -> store.fetch(new SecretReference.OwnerOnlyFile(empty)))
                .withMessageContaining("is empty");
    }

    private Path file(String mode, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
