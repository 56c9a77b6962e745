package org.acsconsole.ui.workshop;

import static org.acsconsole.ui.workshop.OpenWorkshop.inWindow;
import static org.acsconsole.ui.workshop.OpenWorkshop.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.host.OpenToOthers;
import org.acsconsole.workshop.protocol.Fingerprint;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** Who can connect is said, and others are let in and kept out again. */
final class NetworkOnScreenTest extends InOpenWorkshop {

    private final FxRobot robot = new FxRobot();

    NetworkOnScreenTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeEach
    void needANetwork() {
        Assumptions.assumeFalse(real.operations().addresses().isEmpty(), "this computer is in no network");
    }

    @Test
    void atFirstItIsSaidThatOnlyThisComputerCan() {
        screen.reads("Only code on this computer can connect.");
    }

    @Test
    void theDialogSaysWhoCanReachItAndWhatTheKeyAllows() {
        screen.press("Let others connect…");

        String address = real.operations().addresses().getFirst().address();
        until("who can", () -> inDialog(Labeled.class, "Every computer that can reach the chosen address"));
        until(
                "what the key allows",
                () -> inDialog(Labeled.class, "Whoever has the connection string can create, revoke and delete"));
        until("where", () -> inDialog(RadioButton.class, address));
        until("how long", () -> inDialog(RadioButton.class, "3 hours"));
    }

    @Test
    void whoIsLetInGetsStringAndProgramForTheAddressAndIsKeptOutAgain() {
        String address = real.operations().addresses().getFirst().address();
        letIn();

        screen.reads("Other computers can connect at https://" + address);
        assertThat(screen.find(TextField.class, each -> each.getText().startsWith("endpoint=https://" + address)))
                .isPresent();
        assertThat(screen.find(TextArea.class, each -> each.getText().contains(address)))
                .hasValueSatisfying(program -> assertThat(program.getText())
                        .contains("workshop-ca.pem")
                        .doesNotContain(real.folder().toString()));

        screen.press("End now");
        screen.reads("Only code on this computer can connect.");
        assertThat(screen.failures).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "JAVA", mode = EnumSource.Mode.EXCLUDE)
    void theProgramSaysOnWhichComputerTheServiceRuns(CodeLanguage language) {
        String here = "The workshop runs on this computer, which a proxy cannot reach.";
        inWindow(() -> {
            screen.language.set(language);
            return true;
        });
        until("a program for this computer", () -> program(here));

        letIn();
        screen.reads("Other computers can connect at https://");
        until("a program for others", () -> program("The workshop is reached without a proxy."));
        assertThat(program("this computer")).isFalse();

        screen.press("End now");
        until("a program for this computer again", () -> program(here));
    }

    @Test
    void theProjectorShowsTheFingerprintOfTheAuthority() {
        letIn();
        screen.reads("Attendees join at https://");
        screen.press("Show how to join…");
        String fingerprint = Fingerprint.of(certificate());
        until("the fingerprint", () -> inDialog(Label.class, fingerprint));
    }

    private byte[] certificate() {
        try {
            return Files.readAllBytes(
                    Objects.requireNonNull(real.observed().getValue()).address().caCertificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean program(String part) {
        return screen.find(TextArea.class, each -> each.getText().contains(part))
                .isPresent();
    }

    @Test
    void theCodeToJoinWithIsShownInLargeUntilNobodyElseIsLetIn() {
        letIn();
        screen.reads("Attendees join at https://");
        String code = Objects.requireNonNull(OpenToOthers.of(
                        Objects.requireNonNull(real.observed().getValue()).network()))
                .codeInGroups();

        screen.reads(code);
        screen.press("Show how to join…");
        until("the dialog", () -> inDialog(Label.class, code));

        real.operations().closeNetwork();
        until("the end", () -> robot.lookup(".dialog-pane").queryAll().isEmpty());
        assertThat(screen.failures).isEmpty();
    }

    private void letIn() {
        screen.press("Let others connect…");
        until("the dialog", () -> action().isPresent());
        inWindow(() -> {
            action().orElseThrow().fire();
            return true;
        });
    }

    private Optional<Button> action() {
        return robot.lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                .filter(each -> "Let others connect".equals(each.getText()) && !each.isDisabled())
                .findFirst();
    }

    private boolean inDialog(Class<? extends Labeled> type, String text) {
        return Stream.of(".dialog-pane .label", ".dialog-pane .radio-button")
                .flatMap(each -> robot.lookup(each).queryAllAs(Labeled.class).stream())
                .anyMatch(each -> type.isInstance(each) && each.getText().startsWith(text));
    }
}
