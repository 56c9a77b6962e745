package org.acsconsole.workshop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a user's programs keep their data, by the custom of the system. */
final class UserDataFolder {

    private UserDataFolder() {}

    static Path ofThisSystem() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> environment) {
        return base(system.toLowerCase(Locale.ROOT), home, environment).resolve("acs-identity-console/workshop");
    }

    private static Path base(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("windows")) {
            return absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
        }
        return system.startsWith("mac")
                ? home.resolve("Library/Application Support")
                : absolute(
                        environment.get("XDG_DATA_HOME"),
                        absolute(environment.get("HOME"), home).resolve(".local/share"));
    }

    private static Path absolute(@Nullable String path, Path otherwise) {
        return path != null && Path.of(path).isAbsolute() ? Path.of(path) : otherwise;
    }
}
