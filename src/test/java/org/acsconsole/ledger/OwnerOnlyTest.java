package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody but the owner can read the ledger, or what SQLite puts beside it. */
final class OwnerOnlyTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needModes() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    }

    @Test
    void aNewLedgerAndItsFolderAreTheOwnersAlone() throws IOException {
        Path place = folder.resolve("data").resolve("console").resolve("ledger.db");
        try (LedgerStore file = LedgerStores.open(place)) {
            Samples.record(file.of(Samples.PROFILE), Samples.identity(1, "", ""));
            assertThat(modeOf(place.resolveSibling(""))).isEqualTo("rwx------");
            assertThat(filesBeside(place))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(
                            path -> assertThat(modeOf(path)).as(path.toString()).isEqualTo("rw-------"));
        }
    }

    @Test
    void rightsThatOthersHadAreTaken() throws IOException {
        Path place = folder.resolve("ledger.db");
        LedgerStores.open(place).close();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-r--r--"));
        LedgerStores.open(place).close();
        assertThat(modeOf(place)).isEqualTo("rw-------");
    }

    private static List<Path> filesBeside(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place.resolveSibling(""))) {
            return files.toList();
        }
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
