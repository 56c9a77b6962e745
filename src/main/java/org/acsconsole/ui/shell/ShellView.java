package org.acsconsole.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.DialogFaultPresenter;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The context: the rail with the screens, and in the middle the chosen one, or why there is none yet. */
final class ShellView {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double EMS_WITH_ROOM = 75;

    private final Texts texts;
    private final ShellModel model;
    private final DialogFaultPresenter faults;
    private final ScreenFactory screens;
    private final Map<Screen, ScreenFactory.Built> built = new EnumMap<>(Screen.class);
    private final ToggleGroup chosen = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ScreenFocus focus = new ScreenFocus();
    private @Nullable Screen shown;
    private @Nullable Presentation presentation;

    @FXML
    private BorderPane shell;

    @FXML
    private Node frame;

    @FXML
    private Pane rail;

    @FXML
    private Node work;

    @FXML
    private Pane presented;

    @FXML
    private Node status;

    @FXML
    private PresentBarView presentBarController;

    @FXML
    private Pane screen;

    @FXML
    private Node opening;

    @FXML
    private Label openingText;

    @FXML
    private Node failed;

    @FXML
    private Pane failedSheet;

    @FXML
    private TopBarView topController;

    @FXML
    private StatusView statusController;

    @FXML
    private FaultInjectionsView faultInjectionsController;

    ShellView(ShellModel model, DialogFaultPresenter faults, ScreenFactory screens) {
        this.texts = screens.context().texts();
        this.model = model;
        this.faults = faults;
        this.screens = screens;
    }

    @FXML
    private void initialize() {
        for (Screen each : Screen.values()) {
            ToggleButton button = button(each);
            buttons.add(button);
            rail.getChildren().add(button);
        }
        shell.widthProperty().subscribe(this::fit);
        buttons.getFirst().fontProperty().subscribe(this::fit);
        chosen.selectedToggleProperty().subscribe(this::enter);
        shell.sceneProperty().subscribe(this::takeShortcuts);
        shell.addEventHandler(KeyEvent.KEY_PRESSED, this::leadToIdentities);
        shell.addEventHandler(KeyEvent.KEY_PRESSED, new ScreenKeys(screen));
        presentation = new Presentation(screens, presentBarController, presented, List.of(rail, work, status));
        shell.addEventFilter(KeyEvent.KEY_PRESSED, presentation);
        shell.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                presentBarController.leave();
            }
        });
        topController.whenSearched(() -> chosen.selectToggle(buttons.getFirst()), this::enterList);
        shell.addEventHandler(KeyEvent.KEY_TYPED, typed -> {
            if ("?".equals(typed.getCharacter())) {
                new HelpSheet(screens.context()).show(shell.getScene().getWindow());
            }
        });
    }

    /** Follows the profile until closed, and closes the screens with it. */
    Subscription live() {
        return Subscription.combine(
                model.connection().subscribe(this::follow),
                screens.context().profile().history().subscribe(wanted -> lead(wanted, Screen.ACTIVITY)),
                screens.context().profile().job().subscribe(wanted -> lead(wanted, Screen.JOBS)),
                presentation == null ? Subscription.EMPTY : presentation.live(),
                screens.context().presenting().subscribe(now -> Visibility.set(frame, !now)),
                () -> built.values().forEach(each -> each.close().run()));
    }

    int shownScreen() {
        return buttons.indexOf(chosen.getSelectedToggle());
    }

    void show(int index) {
        chosen.selectToggle(buttons.get(index));
        buttons.get(index).requestFocus();
    }

    /** Shows that screen, as its button does. */
    void show(Screen wanted) {
        show(List.of(Screen.values()).indexOf(wanted));
    }

    @FXML
    private void retry() {
        model.retry();
    }

    private ToggleButton button(Screen each) {
        ToggleButton button = new ToggleButton(texts.get(each.title()), new FontIcon(each.icon()));
        button.setToggleGroup(chosen);
        button.setUserData(each);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(
                each.shortcut().text(texts) + "  " + each.shortcut().keys().getDisplayText()));
        button.setOnAction(click -> button.setSelected(true));
        return button;
    }

    private void enter(@Nullable Toggle toggle) {
        if (toggle != null && toggle.getUserData() instanceof Screen wanted) {
            if (shown != null) {
                focus.leave(shown, screen);
            }
            shown = wanted;
            topController.offerSearch(wanted.search().isEmpty());
            screen.getChildren()
                    .setAll(built.computeIfAbsent(wanted, screens::build).root());
        }
    }

    /** Who goes to a screen by key goes on by key there. */
    private void enterByKey(ToggleButton button) {
        presentBarController.showScreens();
        button.fire();
        if (screen.isVisible()) {
            focus.enter((Screen) button.getUserData(), screen);
        }
    }

    private void takeShortcuts(@Nullable Scene scene) {
        if (scene == null) {
            return;
        }
        Map<KeyCombination, Runnable> keys = scene.getAccelerators();
        for (ToggleButton button : buttons) {
            keys.put(((Screen) button.getUserData()).shortcut().keys(), () -> enterByKey(button));
        }
        keys.put(Shortcut.SEARCH.keys(), this::search);
        keys.put(Shortcut.PROFILES.keys(), topController::profiles);
        keys.put(Shortcut.INSPECT_TOKEN.keys(), topController::inspect);
        keys.put(Shortcut.CLEAR_FAULTS.keys(), faultInjectionsController::clear);
        keys.put(Shortcut.PRESENT.keys(), topController::togglePresenting);
        if (presentation != null) {
            keys.put(Shortcut.PRESENTER.keys(), presentation::togglePresenter);
        }
        resize(keys, Shortcut.ENLARGE, TextSize::up);
        resize(keys, Shortcut.REDUCE, TextSize::down);
        resize(keys, Shortcut.USUAL_SIZE, now -> TextSize.USUAL);
        keys.put(Shortcut.HELP.keys(), () -> new HelpSheet(screens.context()).show(scene.getWindow()));
    }

    /** A screen with a search of its own is searched by that. */
    private void search() {
        String own = shown == null || !screen.isVisible() ? "" : shown.search();
        if (!own.isEmpty() && screen.lookup(own) instanceof TextField field) {
            field.requestFocus();
            field.selectAll();
        } else {
            topController.search();
        }
    }

    /** Goes from the search into the list that is shown, unless nothing is listed. */
    private void enterList() {
        boolean listed = shown == Screen.IDENTITIES && screen.isVisible();
        if (listed
                && screen.lookup(Screen.IDENTITIES.entry()) instanceof TableView<?> list
                && !list.getItems().isEmpty()) {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        }
    }

    /** What creates an identity is done on the screen that lists it, whose own shortcuts follow once it is there. */
    private void leadToIdentities(KeyEvent pressed) {
        boolean creates = Stream.of(Shortcut.NEW_IDENTITY, Shortcut.NEW_IDENTITY_WITH_TOKEN)
                .anyMatch(each -> each.keys().match(pressed));
        if (creates && shown != Screen.IDENTITIES && screen.isVisible()) {
            chosen.selectToggle(buttons.getFirst());
            screen.applyCss();
        }
    }

    /** Enters the screen that shows what the user asked for on another one. */
    private void lead(@Nullable Object wanted, Screen screenOfIt) {
        if (wanted != null) {
            buttons.stream().filter(each -> each.getUserData() == screenOfIt).forEach(this::enterByKey);
        }
    }

    private void resize(Map<KeyCombination, Runnable> keys, Shortcut shortcut, UnaryOperator<TextSize> change) {
        shortcut.allKeys().forEach(each -> keys.put(each, () -> topController.resize(change)));
    }

    /** Where the text is large for the window, the rail shows its icons alone, and the least important is left out. */
    private void fit() {
        boolean tight =
                shell.getWidth() < EMS_WITH_ROOM * buttons.getFirst().getFont().getSize();
        rail.pseudoClassStateChanged(TIGHT, tight);
        topController.tighten(tight);
        statusController.tighten(tight);
    }

    private void follow(Connection now) {
        boolean working = now.workspace() != null;
        EnvironmentStyle.mark(shell, now.choice().environment());
        screen.setVisible(working);
        opening.setVisible(!working && now instanceof Connection.Opening);
        openingText.setText(texts.get("shell.opening", now.choice().name()));
        failed.setVisible(now instanceof Connection.Failed);
        failedSheet.getChildren().clear();
        if (now instanceof Connection.Failed stuck) {
            failedSheet.getChildren().add(faults.sheet(stuck.failure()));
        }
    }
}
