package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each cause for which a window cannot be opened has its own sentence, which says what to install. */
final class LinuxDesktopTest {

    private static final String GTK = "libgtk-3.so.0";
    private static final String OPEN_GL = "libGL.so.1";
    private static final String VIDEO_MODES = "libXxf86vm.so.1";

    @Test
    void withoutGtkItSaysWhichPackageHasIt() {
        assertThat(desktop(":0", OPEN_GL).whyNoWindow())
                .startsWith("GTK 3 (libgtk-3.so.0) is needed")
                .contains(
                        "apt-get install libgtk-3-0",
                        "dnf install gtk3",
                        "pacman -S gtk3",
                        "exec:exec@workshop-service");
    }

    @Test
    void withoutADisplayItSaysThatDisplayIsNotSet() {
        assertThat(new LinuxDesktop(Map.of(), Set.of(GTK)::contains).whyNoWindow())
                .startsWith("No display is available for the window: DISPLAY is not set.")
                .contains("xvfb-run", "exec:exec@workshop-service");
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() {
        assertThat(desktop(":99", GTK, OPEN_GL).whyNoWindow())
                .startsWith("The display :99 that DISPLAY names does not answer");
    }

    @Test
    void withoutOpenGlItSaysWhichPackageHasIt() {
        assertThat(desktop(":0", GTK, VIDEO_MODES).whyNoOpenGl())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("OpenGL (libGL.so.1) is not installed")
                        .contains("apt-get install libgl1", "dnf install libglvnd-glx", "pacman -S libglvnd"));
    }

    @Test
    void aLibraryThatOpenGlNeedsHereIsNamedToo() {
        assertThat(desktop(":0", GTK, OPEN_GL).whyNoOpenGl())
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("OpenGL (libXxf86vm.so.1) is not installed"));
    }

    @Test
    void withOpenGlNothingIsSaid() {
        assertThat(desktop(":0", GTK, OPEN_GL, VIDEO_MODES).whyNoOpenGl()).isEmpty();
    }

    private static LinuxDesktop desktop(String display, String... libraries) {
        return new LinuxDesktop(Map.of("DISPLAY", display), Set.of(libraries)::contains);
    }
}
