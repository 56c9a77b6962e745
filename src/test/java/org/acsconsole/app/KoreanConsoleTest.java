package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.host.SustainedFailure;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.FaultException;
import org.acsconsole.settings.EffectiveSettings;
import org.acsconsole.settings.Language;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.PreferencesFile;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SignIn;
import org.acsconsole.settings.Theme;
import org.acsconsole.settings.UserFolders;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.shell.ConsoleWindow;
import org.acsconsole.ui.shell.ServiceAccess;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.workshop.WorkshopWatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** In trouble, too, a Korean window says nothing of ours in English. */
@ExtendWith(FxWindows.class)
final class KoreanConsoleTest {

    private static final ProfileSetting CONTOSO = new ProfileSetting(
            "Contoso", Environment.TEST, new SignIn.ByConnectionString(new SecretReference.Variable("ACS_STRING")));

    /** Three words in a row are a sentence; names have fewer. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z']+ [a-z']+ [a-z']+");

    @TempDir
    private Path folder = Path.of("");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable DirectoryForTests directory;

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        workers.close();
        if (directory != null) {
            directory.close();
        }
    }

    @Test
    void aVariableThatIsNotSetIsReportedInKorean() {
        Settings settings = new Settings(List.of(CONTOSO), CONTOSO.name(), null, Language.KOREAN, Theme.LIGHT);
        Preferences preferences =
                new Preferences(new PreferencesFile(folder.resolve("preferences.json"), "test"), Runnable::run);
        open(new EffectiveSettings(settings, preferences, null));
        untilShown("프로필 Contoso: 환경 변수(ACS_STRING)가 설정되어 있지 않습니다. 콘솔을 시작하는 셸에서 설정한 뒤 콘솔을 다시 시작하세요.");
        untilShown("주소를 알 수 없음");
        assertNothingEnglish();
    }

    @Test
    void aMistakeInTheConfigurationIsReportedInKorean() throws IOException {
        Path file = Files.writeString(
                folder.resolve("config.json"), "{\n  \"theme\": \"blue\",\n  \"language\": \"ko\"\n}");
        CommandLineOptions launch = new CommandLineOptions(file, folder, null);
        StartupState opening = StartupState.read(launch, new UserFolders(Map.of(), "Linux", folder), Runnable::run);
        open(opening.choices());
        report(Objects.requireNonNull(opening.mistake()));
        untilShown(file + ", 줄 2, 열 12: theme. 필요한 값: 다음 중 하나: system, light, dark");
        assertNothingEnglish();
    }

    private void open(EffectiveSettings choices) {
        DirectoryForTests opened = new DirectoryForTests(folder, List.of(CONTOSO), Map.of());
        directory = opened;
        FxTaskRunner tasks = new FxTaskRunner(workers, Platform::runLater);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            WorkshopWatch watch = new WorkshopWatch(
                    opened.link(), tasks, Platform::runLater, later -> {}, new SustainedFailure(System::nanoTime));
            new ConsoleWindow(
                            new Stage(),
                            opened.profiles(),
                            choices,
                            tasks,
                            new ServiceAccess(watch, watch, opened.wires()))
                    .show();
        });
    }

    private static void report(FaultException mistake) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Thread window = Thread.currentThread();
            Objects.requireNonNull(window.getUncaughtExceptionHandler()).uncaughtException(window, mistake);
        });
    }

    private static void untilShown(String sentence) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown().contains(sentence));
        } catch (TimeoutException e) {
            assertThat(shown()).contains(sentence);
        }
    }

    private static void assertNothingEnglish() {
        assertThat(shown()).noneMatch(text -> ENGLISH.matcher(text).find());
    }

    private static List<String> shown() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> List.copyOf(Window.getWindows()).stream()
                        .flatMap(window -> Nodes.visible(window.getScene().getRoot()))
                        .map(KoreanConsoleTest::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String text(Node node) {
        return Objects.requireNonNullElse(
                switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case TextInputControl input -> input.getText();
                    case Text text -> text.getText();
                    default -> "";
                },
                "");
    }
}
