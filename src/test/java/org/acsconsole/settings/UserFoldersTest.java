package org.acsconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where each system keeps a user's data. */
final class UserFoldersTest {

    private static final Path HOME = Path.of("/home/someone");

    @Test
    void theVariableHomeIsHeededOnLinux() {
        UserFolders moved = new UserFolders(Map.of("HOME", "/elsewhere"), "Linux", HOME);
        assertThat(moved.data()).isEqualTo(Path.of("/elsewhere/.local/share/acs-identity-console"));
        assertThat(moved.configuration()).isEqualTo(Path.of("/elsewhere/.config/acs-identity-console/config.json"));
        UserFolders both = new UserFolders(Map.of("HOME", "/elsewhere", "XDG_DATA_HOME", "/d"), "Linux", HOME);
        assertThat(both.data()).isEqualTo(Path.of("/d/acs-identity-console"));
    }

    @Test
    void linuxFollowsXdg() {
        UserFolders plain = new UserFolders(Map.of("XDG_DATA_HOME", "relative"), "Linux", HOME);
        assertThat(plain.data()).isEqualTo(HOME.resolve(".local/share/acs-identity-console"));
        assertThat(plain.configuration()).isEqualTo(HOME.resolve(".config/acs-identity-console/config.json"));
        UserFolders set = new UserFolders(Map.of("XDG_DATA_HOME", "/d", "XDG_CONFIG_HOME", "/c"), "Linux", HOME);
        assertThat(set.data()).isEqualTo(Path.of("/d/acs-identity-console"));
        assertThat(set.configuration()).isEqualTo(Path.of("/c/acs-identity-console/config.json"));
    }

    @Test
    void windowsUsesItsApplicationData() {
        UserFolders folders = new UserFolders(Map.of("APPDATA", "/roaming"), "Windows 11", HOME);
        assertThat(folders.data()).isEqualTo(Path.of("/roaming/acs-identity-console"));
    }

    @Test
    void macOsUsesItsLibrary() {
        UserFolders folders = new UserFolders(Map.of("XDG_DATA_HOME", "/d"), "Mac OS X", HOME);
        assertThat(folders.data()).isEqualTo(HOME.resolve("Library/Application Support/acs-identity-console"));
    }

    @Test
    void theDataFolderIsMadeForItsOwnerAlone(@TempDir Path temp) throws IOException {
        DataFolder data = new DataFolder(temp.resolve("a/b"));
        data.make();
        data.make();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                .isEqualTo("rwx------");
    }
}
