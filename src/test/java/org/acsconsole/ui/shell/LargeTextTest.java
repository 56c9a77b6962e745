package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.host.ServiceState;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.WideFont;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** At 200 % in a window of 1280 by 720, everything can be read to its end, and pressed. */
@ExtendWith(FxWindows.class)
final class LargeTextTest {

    /** Nothing is much smaller than the 26 pixels of 200 %. */
    private static final double LEAST_FONT = 20;

    private final List<String> found = new ArrayList<>();
    private final SampleProfiles profiles;
    private @Nullable WalkedConsole console;
    private final Path folder;

    LargeTextTest(@TempDir Path folder) {
        this.folder = folder;
        profiles = new SampleProfiles(folder);
    }

    @AfterEach
    void close() {
        if (console != null) {
            console.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenFits(Spoken language) {
        walk(open(language)).screens();
        assertThat(found).isEmpty();
    }

    @Test
    void everyScreenFitsInAWideFont() {
        WideFont.during(() -> everyScreenFits(Spoken.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void everyDialogFits(Spoken language) {
        Walk walk = walk(open(language));
        for (Opening opening : Opening.ALL) {
            walk.through(opening);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyDialogFitsInAWideFont() {
        WideFont.during(() -> everyDialogFits(Spoken.ENGLISH));
    }

    @Test
    void theFrameFitsInTroubleInAWideFont() {
        WideFont.during(() -> theFrameFitsInTrouble(Spoken.ENGLISH));
    }

    @Test
    void theListFitsInProductionWithItsFiltersOpenInAWideFont() {
        WideFont.during(() -> theListFitsInProductionWithItsFiltersOpen(Spoken.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void theListFitsInProductionWithItsFiltersOpen(Spoken language) {
        WalkedConsole opened = open(language);
        opened.use(WalkedConsole.PRODUCTION);
        opened.selectAlice();
        opened.openFilters();
        look("filters in production");
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theFrameFitsInTrouble(Spoken language) {
        profiles.problems.add(new Fault.NotConnected(
                "Workshop",
                Reason.of(
                        ConnectionProblem.FOLDER_IN_USE,
                        "/home/administrator/Documents/Azure Communication Services/workshops/autumn/service")));
        WalkedConsole opened = open(language);
        opened.console().service().say(new ServiceState(600, false, ServiceForTests.ALL));
        opened.console()
                .service()
                .sustainedFailure(new FaultException(
                        new Fault.NotConnected("Workshop", Reason.of(ConnectionProblem.FAULTS_UNKNOWN))));
        opened.selectAlice();
        walk(opened).stop("in trouble");
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLongestReasonForNoWayInFits(Spoken language) {
        profiles.problems.add(new Fault.NotConnected(
                "Contoso", Reason.of(ConnectionProblem.VARIABLE_NOT_SET, "CONTOSO_CONNECTION_STRING")));
        open(language).selectAlice();
        look("without a way in");
        assertThat(found).isEmpty();
    }

    @Test
    void whatDoesNotFitWouldBeFound() {
        Label shortened = new Label("A sentence that nobody can read to its end");
        shortened.setMaxWidth(80);
        Button below = new Button("Below the foot of the window");
        Region between = new Region();
        between.setMinHeight(WalkedConsole.HEIGHT);
        TextField asking = new TextField();
        asking.setPromptText("A question that nobody can read to its end");
        asking.setMaxWidth(80);
        VBox box = new VBox(shortened, asking, between, below);
        inWindow(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(box, WalkedConsole.WIDTH, WalkedConsole.HEIGHT));
            stage.show();
            return stage;
        });
        assertThat(inWindow(() -> CutOff.in(box)))
                .hasSize(3)
                .anyMatch(each -> each.contains("A sentence"))
                .anyMatch(each -> each.contains("A question"))
                .anyMatch(each -> each.contains("Below the foot"));
    }

    private WalkedConsole open(Spoken language) {
        WalkedConsole opened = new WalkedConsole(folder, profiles, language, TextSize.DOUBLE);
        console = opened;
        return opened;
    }

    private Walk walk(WalkedConsole opened) {
        return new Walk(opened, this::look);
    }

    /** At every window that is open. */
    private void look(String place) {
        WaitForAsyncUtils.waitForFxEvents();
        awaitPlaces();
        inWindow(() -> {
            for (Window window : Window.getWindows()) {
                Scene scene = window.getScene();
                CutOff.in(scene.getRoot()).forEach(each -> found.add(place + ": " + each));
                CutOff.below(LEAST_FONT, scene.getRoot()).forEach(each -> found.add(place + ": " + each));
                if (scene.getRoot() instanceof DialogPane && !inSight(window)) {
                    found.add("%s: a dialog at %.0f, %.0f".formatted(place, window.getX(), window.getY()));
                }
                if (scene.getWidth() > WalkedConsole.WIDTH || scene.getHeight() > WalkedConsole.HEIGHT) {
                    found.add("%s: a window of %.0f × %.0f".formatted(place, scene.getWidth(), scene.getHeight()));
                }
            }
            return true;
        });
    }

    /** A dialog whose size has changed is placed anew after that: one that does not come into sight is reported. */
    private static void awaitPlaces() {
        for (int tries = 0; tries < 20 && !inWindow(LargeTextTest::areDialogsInSight); tries++) {
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean areDialogsInSight() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene().getRoot() instanceof DialogPane)
                .allMatch(LargeTextTest::inSight);
    }

    private static boolean inSight(Window window) {
        return window.getX() >= 0
                && window.getY() >= 0
                && window.getX() + window.getScene().getWidth() <= WalkedConsole.WIDTH
                && window.getY() + window.getScene().getHeight() <= WalkedConsole.HEIGHT;
    }
}
