package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.acsconsole.identity.Fault;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.Language;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.Theme;
import org.acsconsole.settings.UserFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds when the window opens. */
final class StartupStateTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void anEmptyMachineOpensTheWorkshopInTheUsersDataFolder() {
        StartupState opening = read(new CommandLineOptions(null, null, null));
        assertThat(opening.choices().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(opening.mistake()).isNull();
        assertThat(opening.ledger())
                .isEqualTo(home.resolve(".local/share/acs-identity-console/ledger.db")
                        .toString());
    }

    @Test
    void theConfigurationInTheUsersFolderIsReadUnlessAnotherIsNamed() throws IOException {
        write(home.resolve(".config/acs-identity-console/config.json"), "{\"theme\": \"dark\"}");
        Path named = write(home.resolve("other.json"), "{\"theme\": \"light\", \"ledger\": \"other.db\"}");
        StartupState usual = read(new CommandLineOptions(null, null, null));
        assertThat(usual.choices().theme()).isEqualTo(Theme.DARK);
        StartupState other = read(new CommandLineOptions(named, home.resolve("data"), null));
        assertThat(other.choices().theme()).isEqualTo(Theme.LIGHT);
        assertThat(other.data().path()).isEqualTo(home.resolve("data"));
        assertThat(other.ledger()).isEqualTo(home.resolve("other.db").toString());
    }

    @Test
    void aMistakeInTheConfigurationLeavesTheWorkshopAndIsKeptToBeReported() throws IOException {
        Path named = write(home.resolve("config.json"), "{\n  \"theme\": \"blue\"\n}");
        StartupState opening = read(new CommandLineOptions(named, null, "Contoso"));
        assertThat(opening.choices().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(opening.choices().profile()).isEqualTo("Workshop");
        assertThat(opening.mistake())
                .isNotNull()
                .satisfies(e -> assertThat(e.fault())
                        .isEqualTo(new Fault.BadSetting(
                                named.toString(),
                                2,
                                12,
                                "theme",
                                Reason.of(ExpectedValue.ONE_OF, "system, light, dark"))));
    }

    @Test
    void aMistakeIsReportedInTheLanguageAndTheThemeOfItsFile() throws IOException {
        Path named = write(
                home.resolve("config.json"),
                "{\"profiles\": [], \"language\": \"ko\", \"colour\": \"red\", \"theme\": \"dark\"}");
        StartupState opening = read(new CommandLineOptions(named, home, null));
        assertThat(opening.mistake()).isNotNull();
        assertThat(opening.choices().language()).isEqualTo(Language.KOREAN);
        assertThat(opening.choices().theme()).isEqualTo(Theme.DARK);
        assertThat(opening.choices().settings().profiles()).isEqualTo(Settings.DEFAULT.profiles());
    }

    @Test
    void aLanguageThatIsItselfTheMistakeTakesNothingElseAlong() throws IOException {
        Path named = write(home.resolve("config.json"), "{\"language\": \"de\", \"theme\": \"dark\"}");
        StartupState opening = read(new CommandLineOptions(named, home, null));
        assertThat(opening.choices().language()).isEqualTo(Language.SYSTEM);
        assertThat(opening.choices().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void aMistakeInAFileThatCannotBeReadIsReportedInTheLanguageThatIsRemembered() throws IOException {
        Path named = write(home.resolve("config.json"), "{\"language\": \"en\", ");
        assertThat(read(new CommandLineOptions(named, home, null)).choices().language())
                .isEqualTo(Language.SYSTEM);
        write(home.resolve("preferences.json"), "{\"language\": \"ko\"}");
        assertThat(read(new CommandLineOptions(named, home, null)).choices().language())
                .isEqualTo(Language.KOREAN);
    }

    private StartupState read(CommandLineOptions launch) {
        return StartupState.read(launch, new UserFolders(Map.of(), "Linux", home), Runnable::run);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
