package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;
import org.testfx.api.FxRobot;

/** A test in the list of profiles, which it opens. */
abstract class InProfiles extends InOpenConsole {

    static final String HOST = "https://contoso.communication.azure.com";
    static final String KEY = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC1zZWNyZXQ=";
    static final Texts TEXTS = new Texts(Locale.ENGLISH);

    final FxRobot robot = new FxRobot();
    final Path folder;

    InProfiles(Path folder) {
        super(folder);
        this.folder = folder;
        press("profiles.menu");
        until("the list", () -> inWindow(() -> !list().getItems().isEmpty()));
    }

    /** Others write the file, and the list is opened again. */
    void reopenWith(String config) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);
        List<String> before = names();
        press("profiles.close");
        press("profiles.menu");
        until("the list", () -> !names().isEmpty() && !names().equals(before));
    }

    void press(String key) {
        if (key.equals("profiles.menu")) {
            robot.interact(() -> Objects.requireNonNull(
                            console.stage().getScene().getAccelerators().get(Shortcut.PROFILES.keys()))
                    .run());
        } else {
            robot.interact(button(key)::fire);
        }
    }

    ButtonBase button(String key) {
        return inWindow(() -> shownButton(key).orElseThrow(() -> new AssertionError("no button " + key)));
    }

    /** The button of that name in the window that was opened last; only on the window's thread. */
    static Optional<ButtonBase> shownButton(String key) {
        String wanted = TEXTS.get(key).replace("_", "");
        return newestWith(node -> node instanceof ButtonBase button
                        && button.getText() != null
                        && wanted.equals(button.getText().replace("_", "")))
                .map(ButtonBase.class::cast);
    }

    Node node(String id) {
        return newestWith(node -> id.equals(node.getId())).orElseThrow(() -> new AssertionError("no " + id));
    }

    void type(String id, String text) {
        robot.interact(() -> ((TextInputControl) node(id)).setText(text));
    }

    void paste(String id, String text) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            TextInputControl field = (TextInputControl) node(id);
            field.requestFocus();
            field.paste();
        });
    }

    String text(String id) {
        return inWindow(() -> ((TextInputControl) node(id)).getText());
    }

    void choose(String id, String constant) {
        robot.interact(() -> choose((ComboBox<?>) node(id), constant));
    }

    static <T> void choose(ComboBox<T> box, String constant) {
        box.getItems().stream()
                .filter(item -> item.toString().equals(constant))
                .findFirst()
                .ifPresent(box::setValue);
    }

    boolean says(String text) {
        return inWindow(() -> newestWith(node -> (node instanceof Label label && text.equals(label.getText()))
                        || (node instanceof TextField field && text.equals(field.getText())))
                .isPresent());
    }

    @SuppressWarnings("unchecked")
    ListView<ProfileSetting> list() {
        return (ListView<ProfileSetting>) newestWith(node -> node instanceof ListView<?> && "list".equals(node.getId()))
                .orElseThrow();
    }

    List<String> names() {
        return inWindow(
                () -> list().getItems().stream().map(ProfileSetting::name).toList());
    }

    ProfileSetting setting(String name) {
        return profiles.desk().configuration().settings().named(name).orElseThrow();
    }

    String config() throws IOException {
        return Files.readString(folder.resolve("config.json"));
    }

    /** The node in the window that was opened last. */
    static Optional<Node> newestWith(Predicate<Node> wanted) {
        return List.copyOf(Window.getWindows()).reversed().stream()
                .filter(Stage.class::isInstance)
                .flatMap(window -> Nodes.all(window.getScene().getRoot()))
                .filter(node -> Nodes.isShown(node) && wanted.test(node))
                .findFirst();
    }
}
