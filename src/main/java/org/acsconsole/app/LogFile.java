package org.acsconsole.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;
import org.acsconsole.files.OwnerOnly;
import org.acsconsole.settings.DataFolder;

/** The log in the data folder, readable for its owner alone, also after it was rolled over. */
public final class LogFile extends RollingFileAppender<ILoggingEvent> {

    private static final String CONFIGURATION = "org/acsconsole/app/logback-console.xml";

    /** Has logging set up with a file in the folder when the first message is logged; without, it goes to standard error. */
    static void in(DataFolder data) {
        try {
            data.make();
            System.setProperty("acsconsole.log", data.log().toString());
            System.setProperty("logback.configurationFile", CONFIGURATION);
        } catch (IOException e) {
            // whoever needs the folder says so in the window
        }
    }

    @Override
    public void openFile(String name) throws IOException {
        OwnerOnly.file(Path.of(name));
        super.openFile(name);
    }
}
