package org.acsconsole.ui.shell;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.Language;
import org.acsconsole.settings.TextSize;
import org.acsconsole.settings.Theme;
import org.acsconsole.ui.Profiles;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.profiles.ProfilesView;
import org.acsconsole.ui.text.ProfileTitle;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;

/** Which profile is in use and what is at stake in it, the search, and how the console looks. */
final class TopBarView {

    /** What a menu has room for beside a shortcut where the text is large. */
    private static final int MOST_LETTERS = 40;

    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final ScreenContext context;
    private final Texts texts;
    private final ShellModel model;
    private final Themes themes;
    private final ObjectProperty<Language> chosenLanguage;
    private final TokenInspector inspector;
    private final StringProperty searched;
    private boolean tight;

    @FXML
    private Node bar;

    @FXML
    private MenuButton profile;

    @FXML
    private AccountView accountController;

    @FXML
    private Node dot;

    @FXML
    private Label endpoint;

    @FXML
    private TextField search;

    @FXML
    private Tooltip searchHelp;

    @FXML
    private Node clear;

    @FXML
    private Button inspect;

    @FXML
    private Tooltip inspectHelp;

    @FXML
    private MenuButton theme;

    @FXML
    private MenuButton language;

    @FXML
    private MenuButton size;

    @FXML
    private Tooltip sizeHelp;

    @FXML
    private Tooltip wholeEndpoint;

    @FXML
    private ToggleButton present;

    /** @param searched what is searched for, as typed */
    TopBarView(
            ScreenContext context,
            TokenInspector inspector,
            ShellModel model,
            WindowState state,
            StringProperty searched) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.themes = state.themes();
        this.chosenLanguage = state.language();
        this.inspector = inspector;
        this.searched = searched;
    }

    @FXML
    private void initialize() {
        searchHelp.setText(
                texts.get("shell.search.prompt", Shortcut.SEARCH.keys().getDisplayText()));
        search.setPromptText(searchHelp.getText());
        search.setAccessibleHelp(searchHelp.getText());
        search.textProperty().bindBidirectional(searched);
        inspect.setAccessibleText(Shortcut.INSPECT_TOKEN.text(texts));
        inspectHelp.setText(Shortcut.INSPECT_TOKEN.text(texts) + "  "
                + Shortcut.INSPECT_TOKEN.keys().getDisplayText());
        search.setOnKeyPressed(this::clearByKey);
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        present.selectedProperty().bindBidirectional(themes.presenting());
        offer(theme, Theme.values(), themes.choice(), each -> texts.get("shell.theme." + each));
        offer(language, Language.values(), chosenLanguage, each -> texts.get("shell.language." + each));
        offer(
                size,
                TextSize.values(),
                themes.size(),
                chosen -> themes.resize(now -> chosen),
                each -> texts.get("shell.size.percent", each.percent()));
        wholeEndpoint.textProperty().bind(endpoint.textProperty());
        Visibility.roomWhileVisible(endpoint);
        language.setText(texts.locale().getLanguage().toUpperCase(Locale.ROOT));
        speak(theme, "shell.theme", texts.get("shell.theme." + themes.choice().get()));
        themes.choice().subscribe((before, now) -> speak(theme, "shell.theme", texts.get("shell.theme." + now)));
        speak(language, "shell.language", texts.get("shell.language." + chosenLanguage.get()));
    }

    /** Follows the profile until closed. */
    Subscription live() {
        return Subscription.combine(
                model.connection().subscribe(this::follow),
                model.changes().subscribe((before, now) -> fill()),
                themes.size().subscribe(this::show));
    }

    /**
     * Says what follows a search.
     *
     * @param listing shows the list that is searched; called when something to search for is typed or sent off
     * @param into goes on in that list; called on Enter and on Down
     */
    void whenSearched(Runnable listing, Runnable into) {
        search.textProperty().subscribe((before, typed) -> {
            if (search.isFocused() && !typed.isEmpty()) {
                listing.run();
            }
        });
        search.setOnAction(sent -> {
            if (!search.getText().isEmpty()) {
                listing.run();
            }
            into.run();
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.DOWN) {
                pressed.consume();
                into.run();
            }
        });
    }

    /** Shows the search while the shown screen has none of its own. */
    void offerSearch(boolean offered) {
        search.setVisible(offered);
    }

    void search() {
        search.requestFocus();
        search.selectAll();
    }

    /** Changes the size that holds now. */
    void resize(UnaryOperator<TextSize> change) {
        themes.resize(change);
    }

    /** Leaves out the service's address, which the list of profiles has too, and what tooltips and menus say. */
    void tighten(boolean now) {
        if (tight != now) {
            tight = now;
            bar.pseudoClassStateChanged(TIGHT, tight);
            fill();
        }
        endpoint.setVisible(!tight);
        accountController.tighten(tight);
        language.setContentDisplay(tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        search.setPromptText(tight ? texts.get("shell.search.short") : searchHelp.getText());
    }

    void togglePresenting() {
        present.fire();
    }

    private void clearByKey(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            pressed.consume();
        }
    }

    @FXML
    private void clearSearch() {
        search.clear();
        search.requestFocus();
    }

    @FXML
    void inspect() {
        inspector.open(profile.getScene().getWindow());
    }

    @FXML
    private void help() {
        new HelpSheet(context).show(profile.getScene().getWindow());
    }

    private <T> void offer(MenuButton menu, T[] values, ObjectProperty<T> choice, Function<T, String> text) {
        offer(menu, values, choice, choice::set, text);
    }

    private static <T> void offer(
            MenuButton menu, T[] values, ObservableValue<T> choice, Consumer<T> choose, Function<T, String> text) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(text.apply(value));
            item.setUserData(value);
            item.setToggleGroup(group);
            item.setOnAction(click -> choose.accept(value));
            menu.getItems().add(item);
            if (value.equals(choice.getValue())) {
                item.setSelected(true);
            }
        }
    }

    /** A menu button speaks what is chosen in it, after what it is for. */
    private void speak(MenuButton menu, String key, String value) {
        menu.setAccessibleText(texts.get("shell.spoken", texts.get(key), value));
    }

    private void show(TextSize now) {
        speak(size, "shell.size", texts.get("shell.size.percent", now.percent()));
        sizeHelp.setText(texts.get("shell.size.help", now.percent()));
        size.getItems().stream()
                .filter(item -> now.equals(item.getUserData()))
                .map(RadioMenuItem.class::cast)
                .forEach(item -> item.setSelected(true));
    }

    private void follow(Connection now) {
        Profiles.Choice choice = now.choice();
        Workspace inUse = now.workspace();
        String title = ProfileTitle.of(choice.name(), choice.environment(), texts);
        String named =
                inUse != null && inUse.profile().readOnly() ? title + " · " + texts.get("profiles.read-only") : title;
        profile.setText(named);
        speak(profile, "shell.profile", named);
        profile.getStyleClass().setAll("menu-button", "profile", EnvironmentStyle.styleClass(choice.environment()));
        dot.pseudoClassStateChanged(
                READY, now instanceof Connection.Open open && open.problem().isEmpty());
        dot.pseudoClassStateChanged(
                TROUBLED,
                now instanceof Connection.Failed
                        || (now instanceof Connection.Open open
                                && open.problem().isPresent()));
        Optional<String> place = place(now);
        endpoint.setText(place.orElseGet(() -> texts.get("shell.endpoint.unknown")));
        endpoint.getStyleClass().setAll("label", place.isPresent() ? "mono" : "text", "muted");
        fill();
    }

    private void fill() {
        Profiles.Choice choice = model.connection().get().choice();
        profile.getItems()
                .setAll(model.choices().stream().map(each -> item(each, choice)).toList());
        MenuItem all = new MenuItem(texts.get("profiles.menu"));
        all.setAccelerator(Shortcut.PROFILES.keys());
        all.setOnAction(chosen -> profiles());
        profile.getItems().addAll(new SeparatorMenuItem(), all);
    }

    /** Opens the list of profiles. */
    void profiles() {
        ProfilesView.open(
                context,
                profile.getScene().getWindow(),
                model.desk(),
                model.connection().get().choice().name(),
                model);
    }

    /** Where the profile leads; empty if that is unknown, and not only because it is still being opened. */
    private Optional<String> place(Connection now) {
        Workspace workspace = now.workspace();
        URI known = workspace == null ? null : workspace.profile().endpoint();
        String place = known == null ? now.choice().place() : known.toString();
        return place.isEmpty() && !(now instanceof Connection.Opening) ? Optional.empty() : Optional.of(place);
    }

    private RadioMenuItem item(Profiles.Choice each, Profiles.Choice present) {
        RadioMenuItem item = new RadioMenuItem(Stream.of(each.name(), each.place())
                .filter(text -> !text.isEmpty())
                .map(text -> tight ? beginning(text) : text)
                .collect(Collectors.joining(tight ? "\n" : "  ·  ")));
        item.setGraphic(new Pill(
                ProfileTitle.environment(each.environment(), texts), EnvironmentStyle.tone(each.environment())));
        item.setSelected(each.equals(present));
        item.setOnAction(click -> model.open(each.name()));
        return item;
    }

    /** Names and resources differ where they begin; the list of profiles has them whole. */
    private static String beginning(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS - 1) + "…";
    }
}
