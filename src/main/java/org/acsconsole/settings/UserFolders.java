package org.acsconsole.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** This class knows where the system keeps a user's configuration and data. */
public final class UserFolders {

    private static final String NAME = "acs-identity-console";

    private final Map<String, String> environment;
    private final String system;
    private final Path home;

    /**
     * @param environment the environment variables
     * @param system the system's name as in the property {@code os.name}
     */
    public UserFolders(Map<String, String> environment, String system, Path home) {
        this.environment = environment;
        this.system = system.toLowerCase(Locale.ROOT);
        this.home = home;
    }

    /** Returns the folders of the user who runs this program. */
    public static UserFolders ofThisUser() {
        return new UserFolders(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    public Path home() {
        return home;
    }

    /** Returns the default configuration file, which need not exist. */
    public Path configuration() {
        return folder("XDG_CONFIG_HOME", ".config").resolve("config.json");
    }

    /** Returns the folder of ledger, workshop, preferences and log, which need not exist. */
    public Path data() {
        return folder("XDG_DATA_HOME", ".local/share");
    }

    private Path folder(String variable, String otherwise) {
        if (system.startsWith("windows")) {
            return given("APPDATA", home.resolve("AppData/Roaming")).resolve(NAME);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support").resolve(NAME);
        }
        return given(variable, given("HOME", home).resolve(otherwise)).resolve(NAME);
    }

    /** Returns the folder that a variable names; the XDG specification says to ignore relative paths. */
    private Path given(String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
