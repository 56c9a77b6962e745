package org.acsconsole.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.acsconsole.files.OwnerOnly;

/** The folder with all that the console writes, closed to everybody but its owner. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes the folder for its owner alone; one that is there already is left as it is. */
    public void make() throws IOException {
        OwnerOnly.folder(path);
    }

    public Path ledger() {
        return path.resolve("ledger.db");
    }

    public Path workshop() {
        return path.resolve("workshop");
    }

    public Path preferences() {
        return path.resolve("preferences.json");
    }

    public Path log() {
        return path.resolve("console.log");
    }
}
