package org.acsconsole.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.azure.EntraSessions;
import org.acsconsole.host.WorkshopConnector;
import org.acsconsole.host.WorkshopHost;
import org.acsconsole.host.WorkshopLink;
import org.acsconsole.host.WorkshopTraffic;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.settings.Configuration;
import org.acsconsole.settings.DataFolder;
import org.acsconsole.settings.EffectiveSettings;
import org.acsconsole.settings.Language;
import org.acsconsole.settings.MemoryKeychain;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.PreferencesFile;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretStore;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SettingsFile;
import org.acsconsole.settings.Theme;
import org.acsconsole.ui.Profiles;
import org.acsconsole.ui.control.SavedFile;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.WireLog;
import org.acsconsole.wire.WireLogs;

/** A directory as a console has it, on a folder of the test's. */
public final class DirectoryForTests implements AutoCloseable {

    private final WireLogs wires = new WireLogs();
    private final WorkshopHost workshop;
    private final WorkshopLink link;
    private final SharedLedgers ledgers;
    private final ProfileDirectory directory;
    private final Configuration configuration;
    private final MemoryKeychain keychain = new MemoryKeychain();

    public DirectoryForTests(Path folder, List<ProfileSetting> profiles, Map<String, String> environment) {
        this(folder, profiles, environment, AzureIdentityService::new);
    }

    public DirectoryForTests(
            Path folder,
            List<ProfileSetting> profiles,
            Map<String, String> environment,
            BiFunction<AzureConnection, Consumer<Observation>, IdentityService> services) {
        DataFolder data = new DataFolder(folder);
        workshop = new WorkshopHost(data.workshop(), new WorkshopTraffic(wires, data.workshop()));
        link = new WorkshopLink(workshop::address);
        ledgers = new SharedLedgers(data.ledger().toString());
        Settings settings = new Settings(profiles, profiles.getFirst().name(), null, Language.SYSTEM, Theme.SYSTEM);
        Preferences preferences = new Preferences(new PreferencesFile(data.preferences(), "test"), Runnable::run);
        configuration = new Configuration(
                new SettingsFile(folder.resolve("config.json"), folder),
                (file, content) -> SavedFile.replace(file, out -> out.write(content)),
                settings);
        directory = new ProfileDirectory(
                new EffectiveSettings(settings, preferences, null),
                configuration,
                ledgers,
                new ProfileConnector(
                        new WorkshopConnector(workshop, link, services, wires),
                        new SecretStore(environment, keychain),
                        services,
                        wires,
                        new EntraSessions()),
                keychain,
                "tester");
    }

    public Profiles profiles() {
        return directory;
    }

    Configuration configuration() {
        return configuration;
    }

    public MemoryKeychain keychain() {
        return keychain;
    }

    public WireLogs wires() {
        return wires;
    }

    /** The log of the workshop service. */
    public WireLog wire() {
        return wires.of("workshop:" + workshop.resourceId().orElseThrow());
    }

    public WorkshopLink link() {
        return link;
    }

    public WorkshopHost workshop() {
        return workshop;
    }

    @Override
    public void close() {
        link.close();
        workshop.close();
        ledgers.close();
    }
}
