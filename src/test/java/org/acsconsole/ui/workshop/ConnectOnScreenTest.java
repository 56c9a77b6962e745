package org.acsconsole.ui.workshop;

import static org.acsconsole.ui.workshop.OpenWorkshop.inWindow;
import static org.acsconsole.ui.workshop.OpenWorkshop.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import org.acsconsole.code.CallTarget;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.code.CodeTexts;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.FileProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.token.TeamsToken;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an audience gets to connect its own code, and the steps of the tour as code. */
@ExtendWith(FxWindows.class)
final class ConnectOnScreenTest {

    private final Path folder;
    private final RealWorkshop real;
    private OpenWorkshop screen;

    ConnectOnScreenTest(@TempDir Path folder) {
        this.folder = folder;
        real = new RealWorkshop(folder);
        screen = OpenWorkshop.on(real);
    }

    @AfterEach
    void close() {
        screen.close();
        real.close();
    }

    @Test
    void theConnectionStringIsShownWithoutItsKeyAndLentWithIt() {
        assertThat(field("connection"))
                .startsWith("endpoint=" + address().endpoint())
                .endsWith("accesskey=••••••••");
        screen.press("Copy the connection string");
        assertThat(copied()).isEqualTo(address().connectionString());
        screen.reads("The clipboard is cleared in 30 seconds");
    }

    @Test
    void theControlKeyIsNeverShownAndOnlyLent() {
        String key = address().controlKey();
        assertThat(field("control")).isEqualTo("••••••••");
        screen.press("Copy the control key");
        assertThat(copied()).isEqualTo(key);
        screen.reads("The clipboard is cleared in 30 seconds");
        inWindow(() -> {
            screen.presenting.set(true);
            return true;
        });
        assertThat(screen.find(TextField.class, each -> each.getText().contains(key)))
                .isEmpty();
        assertThat(screen.text()).doesNotContain(key);
    }

    @Test
    void theEntraTokenOfATeamsUserIsLentAndNeverShown() {
        screen.press("Copy the Entra token of this Teams user");
        screen.reads("The clipboard is cleared in 30 seconds");
        TeamsToken says =
                TeamsToken.of((DecodedToken.Decoded) DecodedToken.of(new TokenValue(String.valueOf(copied()))));
        assertThat(says.holder().name()).isEqualTo("kim@contoso.com");
        assertThat(says.permissions()).containsAll(TeamsToken.PERMISSIONS);
        assertThat(screen.text()).doesNotContain(String.valueOf(copied()));
    }

    @ParameterizedTest
    @EnumSource
    void theWholeProgramIsShownAndCopied(CodeLanguage language) {
        choose(language);
        String program = program(language);
        assertThat(code("A program that runs as is")).contains(program);
        screen.press("Copy the program");
        assertThat(copied()).isEqualTo(program).doesNotContain(key());
    }

    @Test
    void whatWasCopiedBeforeDoesNotLieOverTheButtonOnceAnotherLanguageIsChosen() {
        screen.press("Copy the program");
        assertThat(notice()).isPresent();
        choose(CodeLanguage.PYTHON);
        assertThat(notice()).isEmpty();
    }

    @Test
    void aProgramIsSavedUnderItsOwnName() throws Exception {
        screen.press("Save the program as…");
        screen.reads("Saved as " + folder.resolve("connect.mjs"));
        assertThat(folder.resolve("connect.mjs")).hasContent(program(CodeLanguage.JAVASCRIPT));
    }

    @Test
    void theCertificateIsSavedAndItsPathCopied() throws Exception {
        Path from = address().caCertificate();
        screen.press("Save the certificate as…");
        screen.reads("Saved as ");
        assertThat(notice()).as("beside the program").isEmpty();
        assertThat(Files.readString(folder.resolve(from.getFileName()))).isEqualTo(Files.readString(from));
        screen.press("Copy path");
        assertThat(copied()).isEqualTo(from.toString());
    }

    @Test
    void whatCannotBeSavedIsReported() throws Exception {
        Files.createDirectories(folder.resolve("connect.mjs/taken"));
        screen.press("Save the program as…");
        until(
                "the fault",
                () -> faults().equals(List.of(new Fault.FileNotSaved(
                        folder.resolve("connect.mjs").toString(), Reason.of(FileProblem.IS_FOLDER)))));
    }

    @Test
    void aCertificateThatIsGoneIsReported() throws Exception {
        Path from = address().caCertificate();
        Files.delete(from);
        screen.press("Save the certificate as…");
        until(
                "the fault",
                () -> faults().equals(List.of(new Fault.NotConnected(
                        "Workshop", Reason.of(ConnectionProblem.CERTIFICATE_UNREADABLE, from.toString())))));
    }

    private List<Fault> faults() {
        return screen.failures.stream()
                .map(failure -> ((FaultException) failure).fault())
                .toList();
    }

    @Test
    void theChosenLanguageOutlivesAChangeOfTheLanguageOfTextsWhichTheProgramFollows() {
        choose(CodeLanguage.PYTHON);
        OpenWorkshop before = screen;
        screen = OpenWorkshop.on(real, new OngoingTour(), Locale.KOREAN, before.language);
        before.close();
        assertThat(code("그대로 실행되는 프로그램")).contains(program(CodeLanguage.PYTHON, Locale.KOREAN));
    }

    @Test
    void aStepOfTheTourIsShownAsCodeWithTheToursIdentity() {
        screen.press("Run step");
        screen.press("Next");
        expand();
        String id =
                inWindow(() -> screen.tour().tour().objects().left().getFirst().value());
        until("its code", () -> code("This step as code").orElse("").contains(id));
        inWindow(() -> {
            screen.presenting.set(true);
            return true;
        });
        until("a masked ID", () -> !code("This step as code").orElse(id).contains(id));
        screen.press("Copy this step as code");
        assertThat(copied()).contains(id, "getToken").doesNotContain(key());
    }

    @Test
    void aStepThatMovesTheClockIsACurlCallWithTheKeyLeftOut() {
        for (int step = 0; step < 6; step++) {
            screen.press("Run step");
            screen.press("Next");
        }
        expand();
        until(
                "its code",
                () -> code("This step as code").orElse("").contains("/_workshop/clock")
                        && code("This step as code").orElse("").contains("${ACS_CONTROL_KEY:?}"));
        assertThat(code("This step as code").orElseThrow())
                .doesNotContain(address().controlKey());
    }

    private Optional<Label> notice() {
        return screen.find(Label.class, each -> "notice".equals(each.getId()) && insideConnect(each));
    }

    private static boolean insideConnect(@Nullable Node node) {
        return node != null && (node.getStyleClass().contains("connect") || insideConnect(node.getParent()));
    }

    private void expand() {
        TitledPane pane = screen.find(TitledPane.class, each -> each.getText().equals("As code"))
                .orElseThrow();
        inWindow(() -> {
            pane.setExpanded(true);
            return true;
        });
    }

    private void choose(CodeLanguage language) {
        ToggleButton button = screen.find(
                        ToggleButton.class, each -> each.getText().equals(language.label()))
                .orElseThrow();
        inWindow(() -> {
            button.fire();
            return true;
        });
    }

    private Optional<String> code(String name) {
        return screen.find(TextArea.class, area -> name.equals(area.getAccessibleText()))
                .map(area -> inWindow(area::getText));
    }

    private String field(String id) {
        return screen.find(TextField.class, each -> id.equals(each.getId()))
                .map(TextField::getText)
                .orElseThrow();
    }

    private String program(CodeLanguage language) {
        return program(language, Locale.ENGLISH);
    }

    private String program(CodeLanguage language, Locale users) {
        return new CodeTexts(users)
                .program(
                        language,
                        new CallTarget.Workshop(address().endpoint(), address().caCertificate()))
                .text();
    }

    private String key() {
        return address().connectionString().replaceFirst(".*accesskey=", "");
    }

    private WorkshopAddress address() {
        ObservedWorkshop heard = real.observed().getValue();
        return Objects.requireNonNull(heard).address();
    }

    private static String copied() {
        return inWindow(() -> Clipboard.getSystemClipboard().getString());
    }
}
