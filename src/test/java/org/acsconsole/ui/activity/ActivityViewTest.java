package org.acsconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.ActivityText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The activity screen over a real ledger. */
@ExtendWith(FxThread.class)
final class ActivityViewTest {

    private final ContextForTests given = new ContextForTests(Locale.ENGLISH, ZoneOffset.UTC);
    private SampleProfiles profiles;

    @BeforeEach
    void open(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void onceTheServicesClockIsSetTheHeadSaysWhoseTimesTheseAre() {
        Workspace workshop = profiles.workspace("Workshop");
        given.workspace.set(workshop);
        Parent screen = screen();
        assertThat(firstHead(screen)).isEqualTo("When");
        given.workspace.set(ahead(workshop));
        assertThat(firstHead(screen)).isEqualTo("This computer");
        given.workspace.set(null);
        assertThat(given.failures).isEmpty();
    }

    @Test
    void aCheckOfTheLedgerIsAskedForAndItsResultCanBeClosed() {
        given.workspace.set(profiles.workspace("Workshop"));
        Parent screen = screen();
        assertThat(result(screen).isVisible()).isFalse();
        press(screen, "Check ledger");
        assertThat(result(screen).isVisible()).isTrue();
        assertThat(((Label) Objects.requireNonNull(screen.lookup("#text"))).getText())
                .startsWith("The ledger is whole: ");
        given.workspace.set(null);
        assertThat(result(screen).isVisible()).isFalse();
        assertThat(given.failures).isEmpty();
    }

    private static Node result(Parent screen) {
        return Objects.requireNonNull(screen.lookup("#result"));
    }

    private static void press(Parent screen, String text) {
        screen.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private Parent screen() {
        ScreenContext context = given.on(new FxTaskRunner(Runnable::run, Runnable::run), InstantSource.system());
        return new ActivityView(context, new ActivityText(context.formats(), InstantSource.system())).load();
    }

    private static String firstHead(Parent screen) {
        TableView<?> table = (TableView<?>) Objects.requireNonNull(screen.lookup("#table"));
        return table.getColumns().getFirst().getText();
    }

    private static Workspace ahead(Workspace usual) {
        return new Workspace(
                usual.profile(),
                usual.controller(),
                usual.ledger(),
                usual.vault(),
                usual.steps(),
                ServiceClock.of(() -> InstantSource.system().instant().plus(Duration.ofHours(1)), Duration.ZERO));
    }
}
