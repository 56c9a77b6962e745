package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.acsconsole.host.OpenToOthers;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.SampleProfiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What every screen says while other computers can connect. */
@ExtendWith(FxWindows.class)
final class NetworkBannerTest {

    private static final List<URI> ENDPOINTS = List.of(URI.create("https://192.168.178.20:8443/"));

    private final FxRobot robot = new FxRobot();
    private final SampleProfiles profiles;
    private final OpenConsole console;

    NetworkBannerTest(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        console = new OpenConsole(folder, profiles);
        until(
                "an open profile",
                () -> robot.lookup(".identity-table").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        console.close();
        profiles.close();
    }

    @Test
    void whileThisComputerAloneCanConnectNothingIsSaid() {
        assertThat(says("Other computers can connect")).isFalse();
    }

    @Test
    void whereAndHowLongIsSaid() {
        console.service()
                .openToOthers(
                        new OpenToOthers(ENDPOINTS, "12345678", Instant.now().plus(Duration.ofHours(3)), ""));

        assertThat(says("Other computers can connect to the workshop: https://192.168.178.20:8443/"))
                .isTrue();
        assertThat(says("ends in 2:59:")).isTrue();
    }

    @Test
    void onePressEndsIt() {
        console.service().openToOthers(new OpenToOthers(ENDPOINTS, "12345678", null, ""));

        robot.clickOn(console.find(Button.class, button -> "End now".equals(button.getText()))
                .orElseThrow());

        until("the end", () -> !says("Other computers can connect"));
    }

    @Test
    void whatIsOverIsNotSaid() {
        console.service().openToOthers(new OpenToOthers(ENDPOINTS, "12345678", Instant.now(), ""));

        assertThat(says("Other computers can connect")).isFalse();
    }

    private boolean says(String text) {
        return console.find(Label.class, label -> label.getText().startsWith(text))
                .isPresent();
    }
}
