package org.acsconsole.ui.profiles;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProfileChange;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.Confirmation;
import org.acsconsole.ui.dialog.ConfirmationView;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to the configured profiles. Each change is written at once.
 *
 * @param listener is told of each change
 * @param files ask where to write a profile, and which file to read
 */
record ProfileActions(ScreenContext context, ProfileDesk desk, ProfilesView.Listener listener, Files files) {

    /** Files are asked for; empty if the user does not want one any more. */
    record Files(BiFunction<Window, String, Optional<Path>> toWrite, Function<Window, Optional<Path>> toRead) {}

    /** Actions that ask for files by the system's own windows. */
    static ProfileActions of(ScreenContext context, ProfileDesk desk, ProfilesView.Listener listener) {
        return new ProfileActions(
                context,
                desk,
                listener,
                new Files(
                        (window, name) -> {
                            FileChooser chooser = chooser(context);
                            chooser.setInitialFileName(name.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".json");
                            return Optional.ofNullable(chooser.showSaveDialog(window))
                                    .map(File::toPath);
                        },
                        window -> Optional.ofNullable(chooser(context).showOpenDialog(window))
                                .map(File::toPath)));
    }

    /** Reads the file, which others may have changed, and shows what is in it. */
    void read(ProfilesView view, String selected) {
        context.tasks()
                .query(
                        desk::read,
                        profiles -> {
                            view.show(profiles, selected);
                            listener.profilesChanged(Map.of());
                        },
                        failure -> {
                            view.show(desk.configuration().settings().profiles(), selected);
                            context.faults().show(failure);
                        });
    }

    void create(ProfilesView view) {
        form(view, null);
    }

    void edit(ProfilesView view, ProfileSetting profile) {
        form(view, profile);
    }

    void replaceKey(ProfilesView view, ProfileSetting profile) {
        KeyReplacement.of(desk, profile)
                .ifPresent(replacement -> ReplaceKeyView.open(context, view.window(), replacement, () -> {
                    view.say(context.texts().get("profiles.replace-key.done", profile.name()));
                    listener.secretChanged(profile.name());
                }));
    }

    void duplicate(ProfilesView view, ProfileSetting profile) {
        String copy = ProfileDesk.free(profile.name(), names(view));
        change(view, () -> desk.change(new ProfileChange.Copy(profile.name(), copy)), copy);
    }

    void move(ProfilesView view, ProfileSetting profile, int by) {
        change(view, () -> desk.change(new ProfileChange.Move(profile.name(), by)), profile.name());
    }

    void remove(ProfilesView view, ProfileSetting profile) {
        Confirmation<ProfileSetting> question = new Confirmation<>(
                context.texts().get("profiles.remove.title", profile.name()),
                List.of(context.texts().get("profiles.remove.says")),
                context.texts().get("profiles.remove.action"),
                profile);
        ConfirmationView.ask(
                context,
                view.window(),
                question,
                gone -> change(view, () -> desk.change(new ProfileChange.Remove(gone.name())), ""));
    }

    /** Writes the profile for a colleague. */
    void share(ProfilesView view, ProfileSetting profile) {
        files.toWrite()
                .apply(view.window(), profile.name())
                .ifPresent(file -> context.tasks()
                        .query(
                                () -> desk.export(profile, file),
                                written -> view.say(context.texts().get("profiles.exported", written)),
                                context.faults()::show));
    }

    /** Adds what a colleague wrote. */
    void take(ProfilesView view) {
        files.toRead()
                .apply(view.window())
                .ifPresent(file -> context.tasks()
                        .query(
                                () -> desk.add(file),
                                added -> {
                                    view.say(context.texts().get("profiles.imported", String.join(", ", added)));
                                    view.show(desk.configuration().settings().profiles(), added.getFirst());
                                    listener.profilesChanged(Map.of());
                                },
                                failure -> failed(view, failure)));
    }

    private void form(ProfilesView view, @Nullable ProfileSetting before) {
        ProfileFormView.Parts parts = new ProfileFormView.Parts(
                new SignInFieldsView(context, desk, before == null ? null : before.signIn()),
                new NetworkFieldsView(context, desk, before == null ? NetworkSetting.OF_SYSTEM : before.network()),
                new LimitsFieldsView(context.texts()),
                new ConnectionTestView(context));
        Set<String> taken = names(view);
        if (before != null) {
            taken.remove(before.name());
        }
        ProfileFormView form = new ProfileFormView(context.texts(), desk, before, taken, parts);
        form.whenFailed(() -> read(view, before == null ? "" : before.name()));
        ActionDialog.open(
                context,
                view.window(),
                form,
                (entry, dialog) ->
                        dialog.perform(context.texts().get("profiles.saving"), () -> save(before, entry), profiles -> {
                            view.show(profiles, entry.profile().name());
                            view.say(context.texts()
                                    .get("profiles.saved", entry.profile().name()));
                            listener.profilesChanged(
                                    before == null
                                            ? Map.of()
                                            : Map.of(
                                                    before.name(),
                                                    entry.profile().name()));
                            if (!entry.secrets().isEmpty()) {
                                listener.secretChanged(entry.profile().name());
                            }
                        }),
                parts.included());
    }

    /** Blocks. The keychain comes first: what it refuses leaves the file as it is. */
    private List<ProfileSetting> save(@Nullable ProfileSetting before, ProfileEntry entry) {
        entry.secrets().stream().filter(EnteredSecret::keep).forEach(this::keep);
        List<ProfileSetting> profiles = desk.change(
                before == null
                        ? new ProfileChange.Add(entry.profile())
                        : new ProfileChange.Replace(before.name(), entry.profile()));
        entry.secrets().stream()
                .filter(each -> !each.keep())
                .map(EnteredSecret::pasted)
                .forEach(desk::give);
        return profiles;
    }

    private void keep(EnteredSecret entered) {
        if (entered.pasted().reference() instanceof SecretReference.Keychain entry) {
            desk.keep(entry, entered.pasted().secret());
        }
    }

    private void change(ProfilesView view, Callable<List<ProfileSetting>> work, String selected) {
        context.tasks()
                .query(
                        work,
                        profiles -> {
                            view.show(profiles, selected);
                            listener.profilesChanged(Map.of());
                        },
                        failure -> failed(view, failure));
    }

    private void failed(ProfilesView view, Throwable failure) {
        read(view, "");
        context.faults().show(failure);
    }

    private static Set<String> names(ProfilesView view) {
        return view.shown().stream().map(ProfileSetting::name).collect(Collectors.toSet());
    }

    private static FileChooser chooser(ScreenContext context) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.texts().get("profiles.chooser"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(context.texts().get("profiles.chooser.type"), "*.json"));
        return chooser;
    }
}
