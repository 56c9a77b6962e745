package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.text.FaultText;
import org.acsconsole.ui.text.Texts;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What the status bar shows: what was done or failed last, what goes on, and what is not as it should be. */
@ExtendWith(FxWindows.class)
final class StatusOnScreenTest {

    private final FxRobot robot = new FxRobot();
    private final Path folder;
    private final SampleProfiles profiles;

    StatusOnScreenTest(@TempDir Path folder) {
        this.folder = folder;
        profiles = new SampleProfiles(folder);
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void whatABulkRunHasReachedIsSeenAndCanBeCancelled() {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (OpenConsole console = new OpenConsole(folder, profiles)) {
            inWindow(() -> console.tasks()
                    .run(
                            "Deleting 96 identities",
                            progress -> {
                                progress.reached(40, 96);
                                try {
                                    new CountDownLatch(1).await();
                                } catch (InterruptedException e) {
                                    cancelled.countDown();
                                }
                                return true;
                            },
                            done -> {},
                            failed -> {}));
            until(
                    "progress",
                    () -> console.find(ProgressBar.class, bar -> bar.getProgress() > 0.4 && bar.getWidth() > 20)
                            .isPresent());
            assertThat(console.find(Label.class, label -> label.getText().contains("Deleting 96 identities")))
                    .isPresent();
            robot.clickOn(console.find(
                            Button.class,
                            button -> String.valueOf(button.getAccessibleText()).contains("Deleting 96 identities"))
                    .orElseThrow());
            until("the cancel", () -> cancelled.getCount() == 0);
            until(
                    "an empty bar",
                    () -> console.find(ProgressBar.class, bar -> true).isEmpty());
        }
    }

    @Test
    void theLedgerIsNamed() {
        try (OpenConsole console = new OpenConsole(folder, profiles)) {
            until(
                    "its name",
                    () -> console.find(Label.class, label -> label.getText().matches("Ledger: .+\\.db"))
                            .isPresent());
        }
    }

    @Test
    void aFailureTakesThePlaceOfWhatWasDoneBefore() {
        try (OpenConsole console = new OpenConsole(folder, profiles)) {
            fail(console);
            until("the failure", () -> !said(console).isEmpty());
            assertThat(said(console)).isEqualTo(FaultText.title("not-connected", new Texts(Locale.ENGLISH)));
        }
    }

    @Test
    void aFailureStaysWithTheProfileItHappenedIn() {
        try (OpenConsole console = new OpenConsole(folder, profiles)) {
            fail(console);
            until("the failure", () -> !said(console).isEmpty());
            use(console, "Fabrikam");
            until(
                    "the other profile",
                    () -> profiles.opened.getLast().profile().name().equals("Fabrikam"));
            until("nothing said of it", () -> said(console).isEmpty());
        }
    }

    @Test
    void aTaskNamesItsProfileWhileAnotherOneIsInUse() {
        CountDownLatch enough = new CountDownLatch(1);
        try (OpenConsole console = new OpenConsole(folder, profiles)) {
            inWindow(() -> console.tasks()
                    .run(
                            "Deleting 96 identities",
                            progress -> {
                                progress.reached(40, 96);
                                enough.await();
                                return true;
                            },
                            done -> {},
                            failed -> {}));
            until("the task", () -> shows(console, "Deleting 96 identities · 40"));
            use(console, "Fabrikam");
            until("its profile", () -> shows(console, "Workshop: Deleting 96 identities · 40"));
            use(console, "Workshop");
            until("the task alone", () -> shows(console, "Deleting 96 identities · 40"));
            enough.countDown();
        }
    }

    @Test
    void withoutAConnectionThereIsNoServiceClockAndTheEmptyListSaysWhy() {
        profiles.problems.add(
                new Fault.NotConnected("Workshop", Reason.of(ConnectionProblem.SILENT, "localhost:8443")));
        try (OpenConsole console = new OpenConsole(folder, profiles)) {
            until(
                    "the reason",
                    () -> console.find(Label.class, label -> label.getText().startsWith("Not connected"))
                            .isPresent());
            assertThat(console.find(Label.class, label -> label.getText().startsWith("Service clock")))
                    .isEmpty();
            assertThat(console.find(Button.class, button -> "Create your first identity".equals(button.getText())))
                    .isEmpty();
        }
    }

    @Test
    void aConfigurationThatIsNotInForceIsRememberedInTheStatusBar() {
        FaultException mistake = new FaultException(
                new Fault.NotConnected("Workshop", Reason.of(ConnectionProblem.SILENT, "localhost")));
        try (OpenConsole console = new OpenConsole(folder, profiles, mistake)) {
            Optional<Button> reminder =
                    console.find(Button.class, button -> "Configuration not applied".equals(button.getText()));
            robot.clickOn(reminder.orElseThrow());
            until("the mistake", () -> robot.lookup(".fault-dialog").tryQuery().isPresent());
        }
    }

    @Test
    void escapeEmptiesTheSearch() {
        try (OpenConsole console = new OpenConsole(folder, profiles)) {
            robot.push(KeyCode.SHORTCUT, KeyCode.F).write("kim");
            TextField search = console.find(TextField.class, field -> "search".equals(field.getId()))
                    .orElseThrow();
            assertThat(search.getText()).isEqualTo("kim");
            robot.push(KeyCode.ESCAPE);
            assertThat(search.getText()).isEmpty();
        }
    }

    @Test
    void whatAnotherConsoleWritesIsInTheListWithoutAKeyPressed() {
        try (SampleProfiles second = new SampleProfiles(folder);
                OpenConsole console = new OpenConsole(folder, profiles)) {
            CompletedStep.Created other = Steps.created(
                    second.workspace("Workshop").controller(), new IdentityDetails("From the second console", "", ""));
            until(
                    "its row",
                    () -> console.find(Label.class, label -> true).isPresent()
                            && robot.lookup("From the second console")
                                    .tryQuery()
                                    .isPresent());
            assertThat(other.id()).isNotNull();
        }
    }

    private static void fail(OpenConsole console) {
        inWindow(() -> console.tasks()
                .run(
                        "step",
                        progress -> {
                            throw new FaultException(new Fault.NotConnected(
                                    "Workshop", Reason.of(ConnectionProblem.SILENT, "localhost")));
                        },
                        done -> {},
                        failure -> Thread.currentThread()
                                .getUncaughtExceptionHandler()
                                .uncaughtException(Thread.currentThread(), failure)));
    }

    @Test
    void whatATaskDoesIsReadWholeBesideALongMessage() {
        CountDownLatch enough = new CountDownLatch(1);
        try (OpenConsole console = new OpenConsole(folder, profiles)) {
            inWindow(() -> {
                console.stage().setWidth(1_280);
                return console.tasks()
                        .run(
                                "Revoking the tokens of 92 identities",
                                progress -> {
                                    progress.reached(28, 92);
                                    enough.await();
                                    return true;
                                },
                                done -> {},
                                failed -> {});
            });
            use(console, "Fabrikam");
            until("the task", () -> shows(console, "Workshop: Revoking the tokens of 92 identities · 28"));
            Steps.created(profiles.opened.getLast().controller(), new IdentityDetails("", "", ""));
            until("a long message", () -> said(console).contains("8:acs:"));
            Label task = console.find(Label.class, label -> label.getText().startsWith("Workshop: Revoking"))
                    .orElseThrow();
            until("room for all of it", () -> inWindow(() -> task.getWidth() >= task.prefWidth(-1)));
            enough.countDown();
        }
    }

    private static boolean shows(OpenConsole console, String text) {
        return console.find(Label.class, label -> text.equals(label.getText())).isPresent();
    }

    private static void use(OpenConsole console, String profile) {
        MenuButton menu = console.find(MenuButton.class, each -> "profile".equals(each.getId()))
                .orElseThrow();
        inWindow(() -> {
            menu.getItems().stream()
                    .filter(item -> item.getText().startsWith(profile))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        until(
                "the profile " + profile,
                () -> console.find(Label.class, label -> label.getText().startsWith("Service clock"))
                        .isPresent());
    }

    private static String said(OpenConsole console) {
        return inWindow(() -> ((StatusBar) console.stage().getScene().lookup(".status-bar")).getText());
    }
}
