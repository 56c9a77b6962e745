package org.acsconsole.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.FileProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.ui.text.FaultText;
import org.acsconsole.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a file could not be saved is reported with our text, and never with the system's. */
final class SavedFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatCanBeWrittenIsWritten() throws IOException {
        Path file = SavedFile.write(folder.resolve("a.txt"), to -> Files.writeString(to, "text"));
        assertThat(file).hasContent("text");
    }

    @Test
    void aFolderOfThatNameStaysAsItIs() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("a.txt"));
        assertThat(trouble(taken, to -> Files.delete(to))).isEqualTo(FileProblem.IS_FOLDER);
        assertThat(taken).isDirectory();
    }

    @Test
    void aFolderThatIsMissingOrIsAFileIsReported() throws IOException {
        assertThat(trouble(folder.resolve("gone/a.txt"), to -> Files.writeString(to, "text")))
                .isEqualTo(FileProblem.NO_FOLDER);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(trouble(file.resolve("a.txt"), to -> Files.writeString(to, "text")))
                .isEqualTo(FileProblem.NO_FOLDER);
    }

    @Test
    void aMissingPermissionIsReported() {
        assertThat(trouble(folder.resolve("a.txt"), to -> {
                    throw new AccessDeniedException(to.toString());
                }))
                .isEqualTo(FileProblem.NOT_PERMITTED);
    }

    @Test
    void aDiskThatFillsUpLeavesTheFileAsItWasAndNoHalfOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        FaultException failure = catchThrowableOfType(
                FaultException.class,
                () -> SavedFile.replace(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }));
        assertThat(((Fault.FileNotSaved) failure.fault()).reason()).isEqualTo(Reason.of(FileProblem.NO_ROOM));
        assertThat(file).hasContent("before");
        assertThat(folder).isDirectoryContaining(file::equals).satisfies(only -> {
            try (var all = Files.list(only)) {
                assertThat(all).hasSize(1);
            }
        });
    }

    @Test
    void aFullDiskIsReported() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertThat(trouble(full, to -> Files.writeString(to, "text"))).isEqualTo(FileProblem.NO_ROOM);
    }

    @Test
    void whatTheSystemSaysBeyondThatIsInNoSentence() {
        Path file = folder.resolve("a.txt");
        FaultException failure = failure(file, to -> {
            throw new IOException("Stale file handle");
        });
        assertThat(failure.fault()).isEqualTo(new Fault.FileNotSaved(file.toString(), Reason.of(FileProblem.UNTOLD)));
        assertThat(FaultText.of(failure.fault(), new Texts(Locale.ENGLISH)).cause())
                .isEqualTo(file + " could not be written: the system does not say why");
    }

    private static FileProblem trouble(Path file, SavedFile.Writing writing) {
        return ((Fault.FileNotSaved) failure(file, writing).fault()).reason().sentence();
    }

    private static FaultException failure(Path file, SavedFile.Writing writing) {
        return catchThrowableOfType(FaultException.class, () -> SavedFile.write(file, writing));
    }
}
