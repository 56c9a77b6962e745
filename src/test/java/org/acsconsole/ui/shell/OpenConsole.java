package org.acsconsole.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.host.WorkshopLink;
import org.acsconsole.host.WorkshopOperations;
import org.acsconsole.identity.FaultException;
import org.acsconsole.settings.EffectiveSettings;
import org.acsconsole.settings.Language;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.PreferencesFile;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.TextSize;
import org.acsconsole.settings.Theme;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.Profiles;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.workshop.WorkshopServiceAccess;
import org.acsconsole.wire.WireLog;
import org.acsconsole.wire.WireLogs;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.ReachableAddresses.Reachable;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on profiles of a test's; for robots and conditions. */
final class OpenConsole implements AutoCloseable {

    private static final int LONGEST_SECONDS = 20;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final WireLogs wires = new WireLogs();
    private final ServiceForTests service = new ServiceForTests();
    private final FxTaskRunner tasks = new FxTaskRunner(workers, Platform::runLater);
    private final Stage stage;

    OpenConsole(Path folder, Profiles profiles) {
        this(folder, profiles, Language.ENGLISH, TextSize.USUAL, new SimpleObjectProperty<>());
    }

    /** @param mistake why the configuration is not in force */
    OpenConsole(Path folder, Profiles profiles, FaultException mistake) {
        this(folder, profiles, Language.ENGLISH, TextSize.USUAL, new SimpleObjectProperty<>(), mistake);
    }

    /** @param observed what the workshop screen shows of its service */
    OpenConsole(
            Path folder,
            Profiles profiles,
            Language language,
            TextSize size,
            ObservableValue<@Nullable ObservedWorkshop> observed) {
        this(folder, profiles, language, size, observed, null);
    }

    private OpenConsole(
            Path folder,
            Profiles profiles,
            Language language,
            TextSize size,
            ObservableValue<@Nullable ObservedWorkshop> observed,
            @Nullable FaultException mistake) {
        Settings settings = new Settings(Settings.DEFAULT.profiles(), profiles.first(), null, language, Theme.LIGHT);
        Preferences preferences =
                new Preferences(new PreferencesFile(folder.resolve("preferences.json"), "test"), Runnable::run);
        preferences.change(all -> all.withSize(size));
        if (size != TextSize.USUAL) {
            preferences.change(all -> all.withPresented(size));
        }
        stage = inWindow(() -> {
            Stage shown = new Stage();
            EffectiveSettings choices = new EffectiveSettings(settings, preferences, null, mistake);
            ServiceAccess access = new ServiceAccess(service, new SilentWorkshop(observed), wires);
            new ConsoleWindow(shown, profiles, choices, tasks, access).show();
            return shown;
        });
        until("the first screen", () -> inWindow(() -> stage.getScene().lookup(".identity-table") != null));
    }

    ServiceForTests service() {
        return service;
    }

    FxTaskRunner tasks() {
        return tasks;
    }

    Stage stage() {
        return stage;
    }

    /** The log of that profile of {@link org.acsconsole.ui.SampleProfiles}. */
    WireLog wire(String profile) {
        return wires.of(profile);
    }

    /** The first node of this kind that can be seen and meets the condition. */
    <N extends Node> Optional<N> find(Class<N> type, Predicate<N> wanted) {
        return inWindow(() -> Nodes.all(stage.getScene().getRoot())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> Nodes.isShown(node) && wanted.test(node))
                .findFirst());
    }

    static <T> T inWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_SECONDS * 1_000L, work);
    }

    static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }

    /** Leaves the usual size behind: what dresses the windows goes on to dress those of the next test. */
    @Override
    public void close() {
        inWindow(() -> {
            Nodes.all(stage.getScene().getRoot()).toList().reversed().forEach(OpenConsole::makeUsual);
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
        workers.shutdownNow();
        workers.close();
    }

    private static void makeUsual(Node node) {
        if (node instanceof ToggleButton present && "present".equals(present.getId())) {
            present.setSelected(false);
        } else if (node instanceof MenuButton size && "size".equals(size.getId())) {
            size.getItems().getFirst().fire();
        }
    }

    /** No test here changes it. */
    private record SilentWorkshop(ObservableValue<@Nullable ObservedWorkshop> observed)
            implements WorkshopServiceAccess {

        @Override
        public WorkshopOperations operations() {
            return new WorkshopOperations(
                    new WorkshopLink(() -> {
                        throw new UnsupportedOperationException();
                    }),
                    () -> "",
                    () -> {});
        }

        @Override
        public List<AttendeeResource> attendees() {
            return List.of(new AttendeeResource(
                    "22222222-1111-2222-3333-444444444444",
                    "Kim Minseo",
                    Instant.EPOCH,
                    "endpoint=https://localhost:8443/;accesskey=cHJpbWFyeQ==",
                    "endpoint=https://localhost:8443/;accesskey=c2Vjb25k"));
        }

        @Override
        public List<Reachable> addresses() {
            return List.of(new Reachable("192.168.178.20", "Wi-Fi"), new Reachable("fd00::20", "Wi-Fi"));
        }
    }
}
