package org.acsconsole.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.acsconsole.identity.FaultException;
import org.acsconsole.settings.DataFolder;
import org.acsconsole.settings.EffectiveSettings;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.PreferencesFile;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SettingsFile;
import org.acsconsole.settings.UserFolders;
import org.acsconsole.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * What is known before the window opens.
 *
 * @param mistake why the configuration file was passed over; null if it was not
 */
record StartupState(
        DataFolder data,
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
        try {
            Settings settings = isThere(launch, folders) ? file.read() : Settings.DEFAULT;
            return new StartupState(data, new EffectiveSettings(settings, preferences, launch.profile()), null);
        } catch (FaultException e) {
            return new StartupState(data, new EffectiveSettings(file.salvaged(), preferences, null, e), e);
        }
    }

    /** The path of the ledger's file, or the address of its database. */
    String ledger() {
        return Optional.ofNullable(choices.settings().ledger())
                .orElseGet(() -> data.ledger().toString());
    }

    private static Path configuration(CommandLineOptions launch, UserFolders folders) {
        return launch.configuration() == null ? folders.configuration() : launch.configuration();
    }

    /** One that is named is missed where it is not there. */
    private static boolean isThere(CommandLineOptions launch, UserFolders folders) {
        return launch.configuration() != null || Files.exists(folders.configuration());
    }
}
