package org.acsconsole.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder with all that the console writes, closed to everybody but its owner. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes the folder for its owner alone; one that is there already is left as it is. */
    public void make() throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(path, ownerOnly(path, "rwx------"));
        }
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

    /** Makes an empty file that only its owner may open; one that is there already is left as it is. */
    public static void makeFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, ownerOnly(file, "rw-------"));
        }
    }

    /** Where modes are unknown, as on Windows, the person's own folders are closed to others already. */
    private static FileAttribute<?>[] ownerOnly(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {permissions(mode)}
                : new FileAttribute<?>[0];
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }
}
