package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.workshop.protocol.NetworkState;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A console of 1280 by 720 pixels with something in every place, and what the user can do in it. */
final class WalkedConsole implements AutoCloseable {

    static final double WIDTH = 1_280;
    static final double HEIGHT = 720;
    static final String WORKSHOP = "Workshop";
    static final String PRODUCTION = "Fabrikam";

    final FxRobot robot = new FxRobot();
    private final SampleProfiles profiles;
    private final OpenConsole console;
    private final Texts texts;
    private final SimpleObjectProperty<@Nullable ObservedWorkshop> workshop;
    private final List<IdentityId> everybody = new ArrayList<>();

    WalkedConsole(Path folder, Spoken language, TextSize size) {
        this(folder, new SampleProfiles(folder), language, size);
    }

    WalkedConsole(Path folder, SampleProfiles profiles, Spoken language, TextSize size) {
        this.profiles = profiles;
        texts = language.texts();
        List.of(WORKSHOP, PRODUCTION).forEach(this::people);
        workshop = new SimpleObjectProperty<>(SampleWorkshop.in(folder));
        console = new OpenConsole(folder, profiles, language.choice, size, workshop);
        resize();
        console.wire(WORKSHOP).record(SampleExchange.of(everybody.getFirst()));
        hold(WORKSHOP);
    }

    private void resize() {
        inWindow(() -> {
            console.stage().setX(0);
            console.stage().setY(0);
            console.stage().setWidth(WIDTH);
            console.stage().setHeight(HEIGHT);
            return true;
        });
        until(
                "the window's size",
                () -> inWindow(() -> console.stage().getScene().getWidth() == WIDTH
                        && console.stage().getScene().getHeight() == HEIGHT));
    }

    OpenConsole console() {
        return console;
    }

    SampleProfiles profiles() {
        return profiles;
    }

    Texts texts() {
        return texts;
    }

    /** As if others had been let in, or not any more. */
    void letIn(NetworkState how) {
        inWindow(() -> {
            ObservedWorkshop now = Objects.requireNonNull(workshop.get());
            workshop.set(new ObservedWorkshop(now.address(), now.clock(), now.faults(), how));
            return true;
        });
    }

    /** All that are in a ledger. */
    List<IdentityId> everybody() {
        return everybody;
    }

    /** What the window works with. */
    Workspace inUse() {
        return profiles.opened.getLast();
    }

    /** Opens a profile, unless that is in use. */
    void use(String profile) {
        if (!inUse().profile().name().equals(profile)) {
            robot.interact(() -> menu("profile").getItems().stream()
                    .filter(item -> item.getText().startsWith(profile))
                    .findFirst()
                    .orElseThrow()
                    .fire());
            hold(profile);
        }
    }

    /** From what stands beside it. */
    void goToTheWindow() {
        robot.interact(() -> console.stage().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Also one that is out of sight while the console is presented. */
    MenuButton menu(String id) {
        return (MenuButton) inWindow(() -> console.stage().getScene().lookup("#" + id));
    }

    /** While the console is presented: its screens rather than the tour. */
    void presentScreens() {
        String text = texts.get("shell.present.screens");
        console.find(ToggleButton.class, each -> text.equals(each.getText()))
                .ifPresent(screens -> robot.interact(screens::fire));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presents the tour's step, in a window as large as before; also where the console's screens were presented. */
    void presentTheStep() {
        String text = texts.get("shell.present.step");
        if (console.find(ToggleButton.class, each -> text.equals(each.getText()))
                .isEmpty()) {
            press(Shortcut.PRESENT);
        }
        until(
                "the bar",
                () -> console.find(ToggleButton.class, each -> text.equals(each.getText()))
                        .isPresent());
        ToggleButton step = console.find(ToggleButton.class, each -> text.equals(each.getText()))
                .orElseThrow();
        robot.interact(() -> {
            if (!step.isSelected()) {
                step.fire();
            }
            console.stage().setFullScreen(false);
        });
        resize();
    }

    void show(Screen screen) {
        robot.interact(console.find(ToggleButton.class, each -> screen.equals(each.getUserData()))
                .orElseThrow()::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Somebody with a label and a token. */
    void selectAlice() {
        select(0);
    }

    /** Somebody with a token, whom only the ID names. */
    void selectNameless() {
        select(1);
    }

    /** The list's filters beyond its chips. */
    void openFilters() {
        console.find(ToggleButton.class, each -> "narrow".equals(each.getId()))
                .filter(filters -> !filters.isSelected())
                .ifPresent(filters -> robot.interact(filters::fire));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void selectAll() {
        robot.interact(() -> table("identity-table").getSelectionModel().selectAll());
        WaitForAsyncUtils.waitForFxEvents();
    }

    TableView<?> table(String style) {
        return tableWithRows(style).orElseThrow();
    }

    void press(Shortcut shortcut) {
        KeyCodeCombination pressed = (KeyCodeCombination) shortcut.keys();
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

    /** Presses the button with these words. */
    void press(String key) {
        String text = texts.get(key);
        robot.interact(console.find(ButtonBase.class, each -> text.equals(each.getText()))
                .orElseThrow(() -> new AssertionError("no button says " + text))::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses from the table's context menu. */
    void choose(TableView<?> table, String id) {
        robot.interact(Objects.requireNonNull(table.getContextMenu()).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()::fire);
    }

    void fire(MenuItem item) {
        robot.interact(item::fire);
    }

    /** Presses the button that names the dialog's action. */
    void confirm() {
        until(
                "a dialog that can be confirmed",
                () -> inWindow(() -> confirming().anyMatch(button -> !button.isDisabled())));
        robot.interact(() -> confirming().toList().forEach(Button::fire));
    }

    private static Stream<Button> confirming() {
        return dialog().stream()
                .flatMap(pane -> pane.lookupAll(".button").stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> ButtonBar.getButtonData(button) == ButtonBar.ButtonData.OK_DONE);
    }

    @Override
    public void close() {
        console.close();
        profiles.close();
    }

    private static Optional<DialogPane> dialog() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst();
    }

    private void select(int row) {
        until(
                "its row",
                () -> tableWithRows("identity-table")
                        .filter(table -> table.getItems().size() > row)
                        .isPresent());
        TableView<?> table = table("identity-table");
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
        });
        WaitForAsyncUtils.waitForFxEvents();
        until("its tokens", () -> tableWithRows("tokens-table").isPresent());
    }

    @SuppressWarnings("unchecked")
    private Optional<TableView<?>> tableWithRows(String style) {
        return console.find(
                        Node.class,
                        node -> node instanceof TableView<?> table
                                && table.getStyleClass().contains(style)
                                && !table.getItems().isEmpty())
                .map(node -> (TableView<?>) node);
    }

    /** A nameless one and Alice, who is the newer one and stands on top. */
    private void people(String profile) {
        Workspace workspace = profiles.workspace(profile);
        for (IdentityDetails details : Arrays.asList(
                IdentityDetails.NONE, new IdentityDetails("Alice", "alice@contoso.com", "Speaks at ten."))) {
            everybody.add(Steps.created(workspace.controller(), details).id());
        }
    }

    /** Waits for the profile, and issues tokens whose values the window has. */
    private void hold(String profile) {
        until(
                "the profile " + profile,
                () -> !profiles.opened.isEmpty() && inUse().profile().name().equals(profile));
        until(
                "its list",
                () -> tableWithRows("identity-table")
                        .filter(table -> table.getItems().size() == 2)
                        .isPresent());
        for (IdentityId id : everybody) {
            if (inUse().ledger().identity(id).isPresent()) {
                Steps.issued(
                        inUse().controller(),
                        id,
                        Set.of(TokenScope.CHAT, TokenScope.VOIP),
                        TokenLifetime.ofMinutes(60));
            }
        }
    }
}
