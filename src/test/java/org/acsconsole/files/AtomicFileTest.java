package org.acsconsole.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsReplacedAndNothingElseIsLeftBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old and longer");
        AtomicFile.replace(file, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(other -> !other.equals(file));
        assertThat(file).hasContent("new");
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        Path file = folder.resolve("a.json");
        AtomicFile.replace(file, new byte[1]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void contentThatBreaksOffLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        assertThatThrownBy(() -> AtomicFile.replace(file, out -> {
                    out.write(1);
                    throw new IOException("no more");
                }))
                .hasMessage("no more");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
        assertThat(file).hasContent("old");
    }
}
