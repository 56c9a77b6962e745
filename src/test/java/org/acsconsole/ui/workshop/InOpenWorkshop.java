package org.acsconsole.ui.workshop;

import java.nio.file.Path;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests on the Workshop screen over a real workshop service, opened again for each. */
@ExtendWith(FxWindows.class)
abstract class InOpenWorkshop {

    final RealWorkshop real;
    final OpenWorkshop screen;

    InOpenWorkshop(Path folder) {
        real = new RealWorkshop(folder);
        screen = OpenWorkshop.on(real);
    }

    @AfterEach
    void close() {
        screen.close();
        real.close();
    }
}
