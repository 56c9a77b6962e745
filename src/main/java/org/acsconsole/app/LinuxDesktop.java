package org.acsconsole.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a window needs of a Linux desktop: a display that answers, GTK 3, and OpenGL to be drawn by the graphics card.
 *
 * @param hasLibrary whether the system's loader finds a shared library of that name
 */
record LinuxDesktop(Map<String, String> environment, Predicate<String> hasLibrary) {

    private static final String WITHOUT_WINDOW = """

            The workshop service alone needs no window: mvn compile exec:exec@workshop-service""";

    /** This computer's, or nothing on another operating system. */
    static Optional<LinuxDesktop> ofThisComputer() {
        return System.getProperty("os.name", "").equals("Linux")
                ? Optional.of(new LinuxDesktop(System.getenv(), LinuxDesktop::isFound))
                : Optional.empty();
    }

    @SuppressWarnings("restricted") // the library is only looked for, and JavaFX loads the same ones
    private static boolean isFound(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }

    /** Why a window could not be opened, and what to do about it. */
    String whyNoWindow() {
        String display = environment.getOrDefault("DISPLAY", "");
        if (!hasLibrary.test("libgtk-3.so.0")) {
            return """
                    GTK 3 (libgtk-3.so.0) is needed for the window, and not installed. Install it:
                      Debian, Ubuntu  sudo apt-get install libgtk-3-0
                      Fedora          sudo dnf install gtk3
                      Arch            sudo pacman -S gtk3""" + WITHOUT_WINDOW;
        }
        return display.isEmpty() ? """
                No display is available for the window: DISPLAY is not set. Start the console in a desktop session,
                or on a virtual display: xvfb-run -a mvn compile exec:exec
                  Debian, Ubuntu  sudo apt-get install xvfb
                  Fedora          sudo dnf install xorg-x11-server-Xvfb
                  Arch            sudo pacman -S xorg-server-xvfb""" + WITHOUT_WINDOW : """
                The display %s that DISPLAY names does not answer, or refuses this user. In a desktop session it is
                usually :0; one of another user or computer has to allow it (xauth, ssh -X).""".formatted(display) + WITHOUT_WINDOW;
    }

    /** Why the window is drawn in software, and what to install; empty where OpenGL is there. */
    Optional<String> whyNoOpenGl() {
        return Stream.of("libGL.so.1", "libXxf86vm.so.1")
                .filter(hasLibrary.negate())
                .findFirst()
                .map("""
                        OpenGL (%s) is not installed; the window is drawn in software, which is slower. To install it:
                          Debian, Ubuntu  sudo apt-get install libgl1 libxxf86vm1
                          Fedora          sudo dnf install libglvnd-glx libXxf86vm
                          Arch            sudo pacman -S libglvnd libxxf86vm"""::formatted);
    }
}
