package org.acsconsole.ui.workshop;

import static org.acsconsole.ui.workshop.OpenWorkshop.inWindow;
import static org.acsconsole.ui.workshop.OpenWorkshop.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.tour.Scenario;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.workshop.protocol.FaultKind;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxWindows.class)
final class TourOnScreenTest {

    private final RealWorkshop real;
    private final OngoingTour tour = new OngoingTour();
    private OpenWorkshop screen;

    TourOnScreenTest(@TempDir Path folder) {
        real = new RealWorkshop(folder);
        screen = OpenWorkshop.on(real, tour, Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        screen.close();
        real.close();
    }

    @Test
    void theLifecycleIsPressedThroughInTheQuickstartsTerms() {
        does("Created an identity with ID: 8:acs:");
        does("Issued an access token with 'voip' scope that expires at ");
        does("Issued an access token with 'chat, voip' scope that expires at ");
        does("200 · Accepted");
        does("Successfully revoked all access tokens for identity with ID: 8:acs:");
        does("401 · Refused\nThe service gives the reason: it was revoked.");
        does("The service clock was moved to ");
        does("401 · Refused\nThe service gives the reason: it has expired.");
        screen.press("Run step");
        screen.reads("Deleted the identity with ID: 8:acs:");
        screen.reads("The tour has deleted this identity.");
        assertThat(screen.find(Button.class, each -> each.getText().equals("Run again") && each.isDisabled()))
                .isPresent();
        screen.press("Next");
        screen.press("Run step");
        screen.reads("Deleted 1 identity");
        screen.reads("The service clock is still ");
        assertThat(screen.failures).isEmpty();
        assertThat(count(IdentityFilter.EXISTING)).isZero();
        assertThat(count(IdentityFilter.DELETED)).isEqualTo(2);
    }

    @Test
    void theExchangeOfAStepStandsBesideIt() {
        does("Created an identity");
        screen.press("Run step");
        screen.reads("POST …:issueAccessToken\n200");
        until(
                "the request",
                () -> screen.find(TextArea.class, area -> area.getText().contains("\"scopes\""))
                        .isPresent());
        assertThat(screen.find(TextArea.class, area -> area.getText().contains("eyJ")))
                .as("a token's value")
                .isEmpty();
    }

    @Test
    void aStepThatFailsIsReportedAndStaysToBeDone() {
        real.call(control -> control.change(FaultsChange.failNext(1, FaultKind.INTERNAL)));
        screen.press("Run step");
        until("a failure", () -> !screen.failures.isEmpty());
        assertThat(((FaultException) screen.failures.getFirst()).fault()).isInstanceOf(Fault.ServiceFailed.class);
        screen.reads("POST /identities\n500");
        does("Created an identity");
    }

    @Test
    void goingBackShowsWhatAStepCameTo() {
        does("Created an identity with ID");
        screen.press("Back");
        screen.reads("Created an identity with ID");
        screen.press("Next");
        screen.reads("Run step\n");
    }

    @Test
    void aResetToAStepDoesAllBeforeItAgain() {
        does("Created an identity with ID");
        chooseReset(3);
        until("three steps are done", () -> tour().results().size() == 3 && tour().shown() == 3);
        assertThat(count(IdentityFilter.EXISTING)).as("no second Alice").isEqualTo(2);
        does("200 · Accepted");
    }

    @Test
    void afterAResetTheFocusIsOnTheStepToBeDone() {
        does("Created an identity with ID");
        MenuButton menu = screen.find(MenuButton.class, button -> "Start from step".equals(button.getText()))
                .orElseThrow();
        inWindow(() -> {
            menu.requestFocus();
            return true;
        });
        chooseReset(3);
        until("the focus is there", () -> tour().shown() == 3 && "Run step".equals(focused(menu)));
        inWindow(() -> {
            menu.requestFocus();
            return true;
        });
        chooseReset(0);
        until("the focus is there", () -> tour().shown() == 0 && "Run step".equals(focused(menu)));
    }

    private static String focused(Node inWindow) {
        return inWindow(() -> inWindow.getScene().getFocusOwner() instanceof Labeled named ? named.getText() : "");
    }

    @Test
    void aRestartDeletesWhatTheTourMade() {
        does("Created an identity with ID");
        screen.press("Restart tour");
        until("the first step", () -> tour().results().isEmpty());
        assertThat(count(IdentityFilter.EXISTING)).isZero();
    }

    @Test
    void whoeverSawTheTourAloneSeesItAgainAfterAChangeOfSize() {
        screen.width(400);
        screen.reads("Run step");
        screen.width(700);
        screen.reads("Service clock");
        screen.width(400);
        until("the clock is out of sight", () -> !screen.text().contains("Service clock"));
        screen.reads("Run step");
    }

    @Test
    void anotherScenarioIsChosenByItsTitle() {
        choose("A leaked token");
        screen.reads("Alice signs in on her laptop");
    }

    @Test
    void theTourGoesOnInAnotherLanguage() {
        does("Created an identity with ID");
        screen.close();
        screen = OpenWorkshop.on(real, tour, Locale.KOREAN);
        screen.press("단계 실행");
        screen.reads("액세스 토큰을 발급했습니다 · 범위: voip");
    }

    @Test
    void anAudienceSeesNoWholeId() {
        does("Created an identity with ID: 8:acs:");
        screen.press("Back");
        inWindow(() -> {
            screen.presenting.set(true);
            return true;
        });
        assertThat(screen.text()).contains("Created an identity with ID: 8:acs:••••");
    }

    @Test
    void aBrokenFileIsReportedAndTheTourGoesOn(@TempDir Path folder) throws Exception {
        does("Created an identity with ID");
        Path broken = Files.writeString(folder.resolve("tour.json"), "{\n \"title\": \"T\",\n \"steps\": 3 }");
        TourModel model = model();
        inWindow(() -> {
            model.open(broken);
            return true;
        });
        until("a failure", () -> !screen.failures.isEmpty());
        assertThat(((FaultException) screen.failures.getFirst()).fault())
                .isInstanceOfSatisfying(
                        Fault.BadScenario.class,
                        reported -> assertThat(reported.line()).isPositive());
        assertThat(tour().results()).hasSize(1);
    }

    @Test
    void aChangedFileIsReadAgain(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("tour.json"), scenario("Mine"));
        inWindow(() -> {
            model().open(file);
            return true;
        });
        screen.reads("Mine");
        Files.writeString(file, scenario("Changed"));
        screen.press("Read the scenario file again");
        screen.reads("Changed");
        assertThat(inWindow(() -> tour.scenarios().size())).isEqualTo(4);
    }

    private static String scenario(String about) {
        return """
                { "title": "Own", "about": "%s", "steps": [ { "do": "cleanUp", "title": "T", "says": "S" } ] }""".formatted(about);
    }

    /** Presses the step, reads what it came to, and goes on. */
    private void does(String result) {
        screen.press("Run step");
        screen.reads(result);
        screen.press("Next");
    }

    private org.acsconsole.tour.Tour tour() {
        return inWindow(() -> tour.progress().get().tour());
    }

    private TourModel model() {
        return screen.tour();
    }

    private long count(IdentityFilter filter) {
        IdentityCounts counts = real.workspace().ledger().counts("", real.instant());
        return counts.of(filter);
    }

    private void chooseReset(int step) {
        MenuButton menu = screen.find(MenuButton.class, button -> "Start from step".equals(button.getText()))
                .orElseThrow();
        inWindow(() -> {
            menu.getItems().get(step).fire();
            return true;
        });
    }

    @SuppressWarnings("unchecked") // the only one of scenarios
    private void choose(String title) {
        ComboBox<Scenario> box = screen.find(ComboBox.class, each -> "Scenario".equals(each.getAccessibleText()))
                .orElseThrow();
        inWindow(() -> {
            box.setValue(List.copyOf(box.getItems()).stream()
                    .filter(each -> each.title().english().equals(title))
                    .findFirst()
                    .orElseThrow());
            return true;
        });
    }
}
