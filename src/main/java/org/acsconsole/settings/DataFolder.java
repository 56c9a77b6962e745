package org.acsconsole.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.acsconsole.files.OwnerOnly;

/** The data folder contains everything that the console writes; only its owner can access it. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Creates the folder for its owner only; an existing folder is left unchanged. */
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
