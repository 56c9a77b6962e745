package org.acsconsole.ui.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.acsconsole.identity.Workspace;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.control.FocusRestorer;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Lists the configured profiles in the order of the file, with what can be done to them. */
public final class ProfilesView {

    private final Texts texts;
    private final ProfileActions actions;

    @FXML
    private ListView<ProfileSetting> list;

    @FXML
    private Button addProfile;

    @FXML
    private Button edit;

    @FXML
    private Button replaceKey;

    @FXML
    private Button duplicate;

    @FXML
    private Button remove;

    @FXML
    private Button up;

    @FXML
    private Button down;

    @FXML
    private Button share;

    @FXML
    private Button take;

    @FXML
    private Label file;

    @FXML
    private Label done;

    /** Follows what is done to the profiles. */
    public interface Listener {

        /** The profiles may have changed; {@code renamed} has the new names of those that got one. */
        void profilesChanged(Map<String, String> renamed);

        /** The profile signs in with another secret than before. */
        void secretChanged(String profile);
    }

    ProfilesView(Texts texts, ProfileActions actions) {
        this.texts = texts;
        this.actions = actions;
    }

    /**
     * Opens the list in a dialog; returns at once.
     *
     * @param selected the name of the profile to begin with
     */
    public static void open(ScreenContext context, Window owner, ProfileDesk desk, String selected, Listener listener) {
        ProfileActions actions = ProfileActions.of(context, desk, listener);
        ProfilesView view = new ProfilesView(context.texts(), actions);
        DialogPane pane = (DialogPane) context.views().load(view);
        ButtonType close = new ButtonType(context.texts().get("profiles.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        pane.getButtonTypes().add(close);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) { // a list keeps it to itself
                pressed.consume();
                ((Button) pane.lookupButton(close)).fire();
            }
        });
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setDialogPane(pane);
        dialog.setTitle(context.texts().get("profiles.title"));
        dialog.setResizable(true);
        Workspace inUse = context.workspace().getValue();
        if (inUse != null) {
            EnvironmentStyle.mark(pane, inUse.profile().environment());
        }
        dialog.initOwner(owner);
        FocusRestorer back = FocusRestorer.to(owner);
        dialog.setOnHidden(hidden -> back.give());
        dialog.show();
        actions.read(view, selected);
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new ProfileCell(texts));
        list.setOnMouseClicked(this::editClicked);
        list.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                pressed.consume();
                edit.fire();
            } else if (pressed.getCode() == KeyCode.DELETE) {
                pressed.consume();
                remove.fire();
            }
        });
        Visibility.whileSaying(done);
        file.setText(texts.get("profiles.file", actions.desk().file().toAbsolutePath()));
        ActionTarget<@Nullable ProfileSetting> target =
                new ActionTarget<>(texts, list.getSelectionModel().selectedItemProperty());
        target.offer(Action.always("profiles.new", null, () -> actions.create(this)), addProfile);
        target.offer(Action.always("profiles.import", null, () -> actions.take(this)), take);
        target.offer(onOne("profiles.edit", any -> Optional.empty(), actions::edit), edit);
        target.offer(onOne("profiles.replace-key", ProfilesView::whyNoKey, actions::replaceKey), replaceKey);
        target.offer(onOne("profiles.duplicate", any -> Optional.empty(), actions::duplicate), duplicate);
        target.offer(onOne("profiles.remove", this::whyOnlyOne, actions::remove), remove);
        target.offer(onOne("profiles.up", any -> whyAt(any, 0), (view, one) -> actions.move(view, one, -1)), up);
        target.offer(
                onOne(
                        "profiles.down",
                        any -> whyAt(any, list.getItems().size() - 1),
                        (view, one) -> actions.move(view, one, 1)),
                down);
        target.offer(onOne("profiles.export", any -> Optional.empty(), actions::share), share);
    }

    /** Shows the profiles; the one of that name is selected. */
    void show(List<ProfileSetting> profiles, String selected) {
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(profiles);
        profiles.stream()
                .filter(each -> each.name().equals(selected))
                .findFirst()
                .or(() -> profiles.stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
        list.requestFocus();
    }

    /** Says what was done. */
    void say(String text) {
        done.setText(text);
    }

    /** The profiles that are shown. */
    List<ProfileSetting> shown() {
        return List.copyOf(list.getItems());
    }

    Window window() {
        return list.getScene().getWindow();
    }

    /** Does something to the profile that is selected. */
    private interface OnOne {

        void run(ProfilesView view, ProfileSetting profile);
    }

    private Action<@Nullable ProfileSetting> onOne(
            String key, Function<ProfileSetting, Optional<String>> why, OnOne action) {
        return new Action<>(
                key, null, one -> one == null ? Optional.of("profiles.none-selected") : why.apply(one), one -> {
                    if (one != null) {
                        action.run(this, one);
                    }
                });
    }

    private static Optional<String> whyNoKey(ProfileSetting one) {
        if (one.signIn().toOwnWorkshop()) {
            return Optional.of("profiles.replace-key.of-workshop");
        }
        return one.signIn().keyPlace().isPresent() ? Optional.empty() : Optional.of("profiles.replace-key.none");
    }

    private Optional<String> whyOnlyOne(ProfileSetting any) {
        return list.getItems().size() > 1 ? Optional.empty() : Optional.of("profiles.only-one");
    }

    private Optional<String> whyAt(ProfileSetting one, int end) {
        return Stream.of(list.getItems().indexOf(one))
                .filter(at -> at == end)
                .map(at -> end == 0 ? "profiles.first" : "profiles.last")
                .findFirst();
    }

    private void editClicked(MouseEvent clicked) {
        if (clicked.getClickCount() == 2) {
            edit.fire();
        }
    }
}
