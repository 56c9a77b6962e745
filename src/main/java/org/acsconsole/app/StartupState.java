package org.acsconsole.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.acsconsole.files.OwnerOnly;
import org.acsconsole.identity.FaultException;
import org.acsconsole.settings.Configuration;
import org.acsconsole.settings.DataFolder;
import org.acsconsole.settings.EffectiveSettings;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.PreferencesFile;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SettingsFile;
import org.acsconsole.settings.UserFolders;
import org.acsconsole.ui.control.SavedFile;
import org.acsconsole.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * What is known before the window opens.
 *
 * @param configuration the profiles that can be changed in the window
 * @param mistake why the configuration file was passed over; null if it was not
 */
record StartupState(
        DataFolder data,
        Configuration configuration,
        EffectiveSettings choices,
        @Nullable FaultException mistake) {

    /**
     * Reads the configuration and what is remembered; {@code later} runs saves. A mistake leaves the defaults, reported in the
     * language of the file as far as it has one.
     */
    static StartupState read(CommandLineOptions launch, UserFolders folders, Executor later) {
        DataFolder data = launch.dataFolder(folders);
        Preferences preferences = new Preferences(new PreferencesFile(data.preferences(), Version.current()), later);
        SettingsFile file = new SettingsFile(configuration(launch, folders), folders.home());
        Configuration configuration = new Configuration(file, StartupState::save);
        try {
            Settings settings = configuration.reload();
            return new StartupState(
                    data, configuration, new EffectiveSettings(settings, preferences, launch.profile()), null);
        } catch (FaultException e) {
            return new StartupState(
                    data, configuration, new EffectiveSettings(file.salvaged(), preferences, null, e), e);
        }
    }

    /** The folder of the configuration need not exist before something is changed in the window. */
    private static void save(Path file, byte[] content) {
        SavedFile.write(
                file,
                whole -> OwnerOnly.folder(
                        Objects.requireNonNull(whole.toAbsolutePath().getParent())));
        SavedFile.replace(file, out -> out.write(content));
    }

    /** The path of the ledger's file, or the address of its database. */
    String ledger() {
        return Optional.ofNullable(choices.settings().ledger())
                .orElseGet(() -> data.ledger().toString());
    }

    private static Path configuration(CommandLineOptions launch, UserFolders folders) {
        return launch.configuration() == null ? folders.configuration() : launch.configuration();
    }
}
