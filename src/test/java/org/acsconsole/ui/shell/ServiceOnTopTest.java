package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.acsconsole.host.ServiceState;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What the window shows of a service whose clock and faults are set, whatever screen is open. */
final class ServiceOnTopTest extends InOpenConsole {

    private static final ServiceState TROUBLED = new ServiceState(60, false, ServiceForTests.ALL);

    private final FxRobot robot = new FxRobot();

    ServiceOnTopTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void withoutFaultsThereIsNothing() {
        assertThat(strip()).isEmpty();
    }

    @Test
    void everyFaultIsNamed() {
        console.service().say(TROUBLED);
        for (String chip : List.of(
                "Latency 800 ms", "Next 3 × 503", "20 % lost answer", "Azure limits 40 %", "Revocation lag 15 min")) {
            assertThat(console.find(Label.class, label -> chip.equals(label.getText())))
                    .as(chip)
                    .isPresent();
        }
        assertThat(strip().orElseThrow().getAccessibleText())
                .contains("delayed by 800 ms", "next 3 requests fail with 503", "with lost answer", "15 min");
    }

    @Test
    void onePressEndsAll() {
        console.service().say(TROUBLED);
        robot.clickOn(console.find(Button.class, button -> "Clear all faults".equals(button.getText()))
                .orElseThrow());
        until("no faults", () -> strip().isEmpty());
    }

    @Test
    void theKeyboardEndsAllToo() {
        console.service().say(TROUBLED);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K);
        until("no faults", () -> strip().isEmpty());
    }

    @Test
    void aServiceThatDoesNotAnswerIsReported() {
        console.service().deaf = true;
        console.service().say(TROUBLED);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K);
        until("the failure", () -> robot.lookup(".fault-dialog").tryQuery().isPresent());
        assertThat(robot.lookup((Node node) -> node instanceof TextField field
                                && field.getText().contains("not-connected"))
                        .tryQuery())
                .isPresent();
    }

    @Test
    void theStatusBarShowsHowTheClockGoes() {
        until("the clock", () -> clock().isPresent());
        assertThat(clock()).hasValueSatisfying(text -> assertThat(text).matches("Service clock [0-9:]{8}"));
        console.service().say(TROUBLED);
        assertThat(clock())
                .hasValueSatisfying(text -> assertThat(text).matches("Service clock [0-9:]{8} ×60 \\(.+\\)"));
        console.service().say(new ServiceState(60, true, List.of()));
        assertThat(clock())
                .hasValueSatisfying(text -> assertThat(text).matches("Service clock [0-9:]{8} frozen \\(.+\\)"));
    }

    @Test
    void aListThatIsNotFollowedSaysSoAndWhyUntilItIsAgain() {
        assertThat(unfollowed()).isEmpty();
        console.service()
                .sustainedFailure(new FaultException(
                        new Fault.NotConnected("Workshop", Reason.of(ConnectionProblem.SILENT, "localhost:8443"))));
        assertThat(unfollowed())
                .hasValueSatisfying(label -> assertThat(label.getTooltip().getText())
                        .startsWith("What others change on the service is not added to the list at present")
                        .endsWith("Profile Workshop: The workshop service does not answer at localhost:8443.")
                        .isEqualTo(label.getAccessibleHelp()));
        console.service().sustainedFailure(null);
        assertThat(unfollowed()).isEmpty();
    }

    @Test
    void nothingIsListenedToWhileNobodySees() {
        assertThat(console.service().listening).isTrue();
        OpenConsole.inWindow(() -> {
            console.stage().setIconified(true);
            return true;
        });
        until("silence", () -> !console.service().listening);
    }

    private Optional<Node> strip() {
        return console.find(Node.class, node -> node.getStyleClass().contains("fault-injections"));
    }

    private Optional<Label> unfollowed() {
        return console.find(Label.class, label -> "List not updated".equals(label.getText()));
    }

    private Optional<String> clock() {
        return console.find(Label.class, label -> label.getText().startsWith("Service clock"))
                .map(Label::getText);
    }
}
