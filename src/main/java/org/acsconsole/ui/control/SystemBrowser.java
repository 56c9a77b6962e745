package org.acsconsole.ui.control;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The system browser opens pages for the user, as the desktop has it set. */
public final class SystemBrowser {

    private SystemBrowser() {}

    /**
     * Opens the page; may block for a moment.
     *
     * @throws IOException if the desktop cannot open pages
     */
    public static void open(URI page) throws IOException {
        if (!"https".equalsIgnoreCase(page.getScheme())) {
            throw new IOException("not a page of the web");
        }
        new ProcessBuilder(command(System.getProperty("os.name", ""), page))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static List<String> command(String system, URI page) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page.toASCIIString());
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", page.toASCIIString());
    }
}
