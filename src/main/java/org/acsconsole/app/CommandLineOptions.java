package org.acsconsole.app;

import java.nio.file.Path;
import org.acsconsole.settings.DataFolder;
import org.acsconsole.settings.UserFolders;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for; null where it asks for nothing.
 *
 * @param configuration the configuration file
 * @param data the folder that the console writes to
 * @param profile the name of the profile to open first
 */
public record CommandLineOptions(
        @Nullable Path configuration,
        @Nullable Path data,
        @Nullable String profile) {

    DataFolder dataFolder(UserFolders folders) {
        return new DataFolder(data == null ? folders.data() : data);
    }
}
