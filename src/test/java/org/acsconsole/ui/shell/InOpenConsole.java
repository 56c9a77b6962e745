package org.acsconsole.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.SampleProfiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests in the whole window on the sample profiles, opened again for each. */
@ExtendWith(FxWindows.class)
abstract class InOpenConsole {

    final SampleProfiles profiles;
    final OpenConsole console;

    InOpenConsole(Path folder) {
        this(folder, profiles -> {});
    }

    /** @param prepared what is done before the window opens */
    InOpenConsole(Path folder, Consumer<SampleProfiles> prepared) {
        profiles = new SampleProfiles(folder);
        prepared.accept(profiles);
        console = new OpenConsole(folder, profiles);
    }

    @AfterEach
    void close() {
        console.close();
        profiles.close();
    }
}
