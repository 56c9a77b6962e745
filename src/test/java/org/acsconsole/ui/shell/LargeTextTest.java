package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.NoWayIn;
import org.acsconsole.identity.Reason;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.Language;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.common.ServiceState;
import org.acsconsole.ui.common.Shortcut;
import org.acsconsole.ui.workshop.WorkshopState;
import org.acsconsole.workshop.WorkshopAddress;
import org.acsconsole.workshop.control.ClockReading;
import org.acsconsole.workshop.control.FaultsInForce;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** At 200 % in a window of 1280 by 720, everything can be read to its end, and pressed. */
@ExtendWith(FxWindows.class)
final class LargeTextTest {

    private static final double WIDTH = 1_280;
    private static final double HEIGHT = 720;
    private static final List<Shortcut> DIALOGS = List.of(
            Shortcut.NEW_IDENTITY,
            Shortcut.NEW_IDENTITY_WITH_TOKEN,
            Shortcut.ISSUE_TOKEN,
            Shortcut.REVOKE_TOKENS,
            Shortcut.DELETE,
            Shortcut.EDIT,
            Shortcut.HELP);

    private final FxRobot robot = new FxRobot();
    private final List<String> found = new ArrayList<>();
    private final SampleProfiles profiles;
    private @Nullable OpenConsole console;
    private final Path folder;
    private final IdentityId id;

    LargeTextTest(@TempDir Path folder) {
        this.folder = folder;
        profiles = new SampleProfiles(folder);
        Workspace workspace = profiles.workspace("Workshop");
        id = workspace
                .controller()
                .create(new IdentityDetails("Alice", "alice@contoso.com", "Speaks at ten."))
                .id();
        workspace.controller().issue(id, Set.of(TokenScope.CHAT, TokenScope.VOIP), TokenLifetime.ofMinutes(60));
    }

    @AfterEach
    void close() {
        if (console != null) {
            console.close();
        }
        profiles.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenFits(Spoken language) {
        OpenConsole opened = open(language);
        opened.wire().record(SampleExchange.of(id));
        selectTheRow(opened);
        for (int screen = 0; screen < Screen.ALL.size(); screen++) {
            int shown = screen;
            robot.interact(() -> rail().get(shown).fire());
            selectFirstRows();
            lookAtEveryPart(Screen.ALL.get(screen).title());
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theFrameFitsInTrouble(Spoken language) {
        profiles.problems.add(new Fault.NotConnected("Workshop", Reason.of(NoWayIn.PORT_IN_USE, "8443")));
        OpenConsole opened = open(language);
        opened.service().say(new ServiceState(600, false, ServiceForTests.ALL));
        opened.service()
                .lapse(new FaultException(new Fault.NotConnected("Workshop", Reason.of(NoWayIn.FAULTS_UNKNOWN))));
        selectTheRow(opened);
        look("in trouble");
        robot.interact(() -> opened.find(MenuButton.class, menu -> "profile".equals(menu.getId()))
                .orElseThrow()
                .show());
        look("with the profiles");
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLongestReasonForNoWayInFits(Spoken language) {
        profiles.problems.add(
                new Fault.NotConnected("Contoso", Reason.of(NoWayIn.VARIABLE_NOT_SET, "CONTOSO_CONNECTION_STRING")));
        OpenConsole opened = open(language);
        selectTheRow(opened);
        look("without a way in");
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyDialogFits(Spoken language) {
        OpenConsole opened = open(language);
        for (Shortcut shortcut : DIALOGS) {
            selectTheRow(opened);
            press(shortcut.keys());
            lookAtTheDialog(shortcut.name());
        }
        for (MenuItem item : List.of(inTheMenu("forget"), lastOfCreate(opened))) {
            selectTheRow(opened);
            robot.interact(item::fire);
            lookAtTheDialog(item.getText());
        }
        robot.interact(() -> Objects.requireNonNull(Thread.currentThread().getUncaughtExceptionHandler())
                .uncaughtException(
                        Thread.currentThread(),
                        new FaultException(
                                new Fault.NotConnected("Workshop", Reason.of(NoWayIn.PORT_IN_USE, "8443")))));
        lookAtTheDialog("a fault");
        assertThat(found).isEmpty();
    }

    @Test
    void whatDoesNotFitWouldBeFound() {
        Label shortened = new Label("A sentence that nobody can read to its end");
        shortened.setMaxWidth(80);
        Button below = new Button("Below the foot of the window");
        Region between = new Region();
        between.setMinHeight(HEIGHT);
        TextField asking = new TextField();
        asking.setPromptText("A question that nobody can read to its end");
        asking.setMaxWidth(80);
        VBox box = new VBox(shortened, asking, between, below);
        inWindow(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(box, WIDTH, HEIGHT));
            stage.show();
            return stage;
        });
        assertThat(inWindow(() -> CutOff.in(box)))
                .hasSize(3)
                .anyMatch(each -> each.contains("A sentence"))
                .anyMatch(each -> each.contains("A question"))
                .anyMatch(each -> each.contains("Below the foot"));
    }

    private OpenConsole open(Spoken language) {
        OpenConsole opened = new OpenConsole(
                folder, profiles, language.choice, TextSize.DOUBLE, new SimpleObjectProperty<>(workshop()));
        console = opened;
        inWindow(() -> {
            opened.stage().setX(0);
            opened.stage().setY(0);
            opened.stage().setWidth(WIDTH);
            opened.stage().setHeight(HEIGHT);
            return true;
        });
        until(
                "the window's size",
                () -> inWindow(() -> opened.stage().getScene().getWidth() == WIDTH
                        && opened.stage().getScene().getHeight() == HEIGHT));
        until(
                "a row",
                () -> !robot.lookup(".identity-table")
                        .queryTableView()
                        .getItems()
                        .isEmpty());
        return opened;
    }

    private List<ToggleButton> rail() {
        return List.copyOf(robot.lookup(".rail > .toggle-button").<ToggleButton>queryAll());
    }

    private void selectTheRow(OpenConsole opened) {
        TableView<?> table = robot.lookup(".identity-table").queryTableView();
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        until(
                "its tokens",
                () -> opened.find(
                                TableView.class,
                                tokens -> tokens.getStyleClass().contains("tokens-table")
                                        && !tokens.getItems().isEmpty())
                        .isPresent());
    }

    private void selectFirstRows() {
        robot.interact(() -> robot.lookup(".table-view").<TableView<?>>queryAll().stream()
                .filter(table -> !table.getItems().isEmpty())
                .forEach(table -> table.getSelectionModel().select(0)));
    }

    /** The screen as it comes, then with each of its tabs and of the parts that it shows one at a time. */
    private void lookAtEveryPart(String screen) {
        look(screen);
        for (TabPane tabs : robot.lookup(".tab-pane").<TabPane>queryAll()) {
            for (Tab tab : tabs.getTabs()) {
                robot.interact(() -> tabs.getSelectionModel().select(tab));
                look(screen + ", " + tab.getText());
            }
        }
        for (ToggleButton part : robot.lookup(".screen-bar > .toggle-button").<ToggleButton>queryAll()) {
            robot.interact(part::fire);
            look(screen + ", " + part.getText());
        }
    }

    private void lookAtTheDialog(String name) {
        until("a dialog: " + name, () -> inWindow(() -> dialogs().findAny().isPresent()));
        look(name);
        inWindow(() -> {
            dialogs().map(Node::getScene).map(Scene::getWindow).toList().forEach(Window::hide);
            return true;
        });
    }

    /** Every window that is open. */
    private void look(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        inWindow(() -> {
            for (Window window : Window.getWindows()) {
                Scene scene = window.getScene();
                if (!(window instanceof Tooltip)) {
                    CutOff.in(scene.getRoot()).forEach(each -> found.add(name + ": " + each));
                }
                if (dialog(scene) && !inSight(window)) {
                    found.add("%s: a dialog at %.0f, %.0f".formatted(name, window.getX(), window.getY()));
                }
                if (scene.getWidth() > WIDTH || scene.getHeight() > HEIGHT) {
                    found.add("%s: a window of %.0f × %.0f".formatted(name, scene.getWidth(), scene.getHeight()));
                }
            }
            return true;
        });
    }

    private void press(KeyCombination keys) {
        KeyCodeCombination pressed = (KeyCodeCombination) keys;
        List<KeyCode> codes = new ArrayList<>();
        if (pressed.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            codes.add(KeyCode.SHORTCUT);
        }
        if (pressed.getShift() == KeyCombination.ModifierValue.DOWN) {
            codes.add(KeyCode.SHIFT);
        }
        codes.add(pressed.getCode());
        robot.push(codes.toArray(KeyCode[]::new));
    }

    private static boolean dialog(Scene scene) {
        return scene.getRoot() instanceof DialogPane;
    }

    private static boolean inSight(Window window) {
        return window.getX() >= 0
                && window.getY() >= 0
                && window.getX() + window.getScene().getWidth() <= WIDTH
                && window.getY() + window.getScene().getHeight() <= HEIGHT;
    }

    private static Stream<DialogPane> dialogs() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast);
    }

    private MenuItem inTheMenu(String id) {
        return Objects.requireNonNull(
                        robot.lookup(".identity-table").queryTableView().getContextMenu())
                .getItems()
                .stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static MenuItem lastOfCreate(OpenConsole opened) {
        return opened.find(SplitMenuButton.class, menu -> "create".equals(menu.getId()))
                .orElseThrow()
                .getItems()
                .getLast();
    }

    private WorkshopState workshop() {
        Instant now = Instant.now();
        return new WorkshopState(
                new WorkshopAddress(
                        URI.create("https://localhost:8443/"),
                        "endpoint=https://localhost:8443/;accesskey=c2VjcmV0",
                        folder.resolve("ca.pem"),
                        "secret",
                        "00000000-1111-2222-3333-444444444444"),
                new ClockReading(now.plus(Duration.ofHours(26)), now, 600, false),
                new FaultsInForce(
                        Duration.ofMillis(800),
                        true,
                        Stream.of("create", "issue", "createAndIssue", "revoke", "delete")
                                .map(each -> new FaultsInForce.Usage(
                                        each, 400, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(20)))
                                .toList(),
                        new FaultsInForce.FailNext(3, FaultsInForce.Kind.LOST_ANSWER),
                        new FaultsInForce.FailShare(20, FaultsInForce.Kind.UNAVAILABLE),
                        Duration.ofMinutes(15)));
    }

    /** The languages that there are texts in. */
    enum Spoken {
        ENGLISH(Language.ENGLISH),
        KOREAN(Language.KOREAN);

        private final Language choice;

        Spoken(Language choice) {
            this.choice = choice;
        }
    }
}
