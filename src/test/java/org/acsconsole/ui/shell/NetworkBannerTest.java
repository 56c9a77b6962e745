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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What every screen says while other computers can connect. */
final class NetworkBannerTest extends InOpenConsole {

    private static final List<URI> ENDPOINTS = List.of(URI.create("https://192.168.178.20:8443/"));

    private final FxRobot robot = new FxRobot();

    NetworkBannerTest(@TempDir Path folder) {
        super(folder);
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
