package org.acsconsole.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** This class creates files and folders that only their owner can access: by mode on POSIX, by access list on Windows. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /**
     * Creates the folder if it is missing, and its parents with the system's default permissions. An existing folder keeps its
     * permissions, because it may contain other files than ours.
     */
    public static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        try {
            if (isPosix(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            } else {
                restrict(Files.createDirectory(folder));
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) { // else another program made it meanwhile
                throw e;
            }
        }
        return folder;
    }

    /** Creates an empty file if it is missing; takes other people's rights away from one that exists, where modes are known. */
    public static Path file(Path file) throws IOException {
        if (!create(file)) {
            tighten(file);
        }
        return file;
    }

    /** Creates an empty file; returns whether it was missing. One that exists keeps its rights. */
    public static boolean create(Path file) throws IOException {
        try {
            if (isPosix(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
            } else {
                restrict(Files.createFile(file));
            }
            return true;
        } catch (FileAlreadyExistsException exists) {
            return false;
        }
    }

    /** Takes other people's rights away from a file that is known to be ours; a link's target is not. */
    public static void tighten(Path file) throws IOException {
        if (isPosix(file)
                && !Files.isSymbolicLink(file)
                && !FILE.equals(Files.getPosixFilePermissions(file))
                && Files.isWritable(file)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void restrict(Path path) throws IOException {
        AclFileAttributeView access = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (access != null) {
            access.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(access.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
