package org.acsconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.EventMark;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.Steps;
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

    @Test
    void theNewestHashIsShownWithWhatAChainCannotShowAndCanBeCopied() {
        Workspace workshop = profiles.workspace("Workshop");
        Steps.created(workshop.controller(), new IdentityDetails("Kim", "", ""));
        given.workspace.set(workshop);
        Parent screen = screen();
        press(screen, "Check ledger");
        String text = ((Label) Objects.requireNonNull(screen.lookup("#text"))).getText();
        assertThat(text).contains("A chain alone cannot show");
        ((Button) Objects.requireNonNull(screen.lookup("#copyHash"))).fire();
        String copied = Clipboard.getSystemClipboard().getString();
        assertThat(copied).matches("2:[0-9a-f]{64}");
        assertThat(EventMark.read(text)).isEqualTo(EventMark.read(copied)).isNotEmpty();
        given.workspace.set(null);
    }

    @Test
    void aKeptHashIsVerified() {
        Workspace workshop = profiles.workspace("Workshop");
        Steps.created(workshop.controller(), new IdentityDetails("Kim", "", ""));
        given.workspace.set(workshop);
        assertThat(verified(new EventMark(1, workshop.ledger().eventHash(1))))
                .startsWith("The chain goes through the kept hash: event 1 and all before it");
        assertThat(verified(new EventMark(1, "0".repeat(64))))
                .startsWith("The chain does not go through the kept hash")
                .doesNotContain("All events are as they were written");
        assertThat(verified(new EventMark(1_000, "0".repeat(64)))).startsWith("The chain ends before event 1,000");
        given.workspace.set(null);
        assertThat(given.failures).isEmpty();
    }

    private String verified(EventMark kept) {
        ScreenContext context = given.on(new FxTaskRunner(Runnable::run, Runnable::run), InstantSource.system());
        LedgerCheckView view = new LedgerCheckView(context);
        Parent bar = context.views().load(view);
        view.verify(kept);
        assertThat(bar.isVisible()).isTrue();
        return ((Label) Objects.requireNonNull(bar.lookup("#text"))).getText();
    }

    @Test
    void aMalformedHashIsToldAndCannotBeVerified() {
        VerifyAgainstView asking = new VerifyAgainstView(given.formats.texts());
        DialogPane pane = (DialogPane) given.views.load(asking);
        ObservableValue<Optional<EventMark>> entered = asking.entered();
        TextField field = (TextField) Objects.requireNonNull(pane.getContent().lookup("#kept"));
        Label malformed = (Label) Objects.requireNonNull(pane.getContent().lookup("#malformed"));
        assertThat(malformed.getText()).isEmpty();
        field.setText("12:ab");
        assertThat(malformed.getText()).startsWith("This is not one position and one hash");
        assertThat(entered.getValue()).isEmpty();
        field.setText("12:" + "ab".repeat(32));
        assertThat(malformed.getText()).isEmpty();
        assertThat(entered.getValue()).contains(new EventMark(12, "ab".repeat(32)));
    }

    @Test
    void theListIsSortedFromTheMenuUpwardsThenDownwardsThenAsBefore() {
        Workspace workshop = profiles.workspace("Workshop");
        List.of("Alice", "Bob")
                .forEach(label -> Steps.created(workshop.controller(), new IdentityDetails(label, "", "")));
        given.workspace.set(workshop);
        Parent screen = screen();
        assertThat(labels(screen)).containsExactly("Bob", "Alice");
        sortBy(screen, "Operation");
        sortBy(screen, "When");
        assertThat(labels(screen)).containsExactly("Alice", "Bob");
        assertThat(sortMenu(screen).getItems()).extracting(MenuItem::getText).contains("When ↑");
        sortBy(screen, "When ↑");
        assertThat(labels(screen)).containsExactly("Bob", "Alice");
        given.workspace.set(null);
    }

    private static List<String> labels(Parent screen) {
        return table(screen).getItems().stream().map(ActivityRow::label).toList();
    }

    private static void sortBy(Parent screen, String head) {
        sortMenu(screen).getItems().stream()
                .filter(item -> head.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static Menu sortMenu(Parent screen) {
        return table(screen).getContextMenu().getItems().stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .filter(menu -> "Sort by".equals(menu.getText()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static TableView<ActivityRow> table(Parent screen) {
        return (TableView<ActivityRow>) Objects.requireNonNull(screen.lookup("#table"));
    }

    private static Node result(Parent screen) {
        return Objects.requireNonNull(screen.lookup("#result"));
    }

    private static void press(Parent screen, String text) {
        screen.lookupAll(".split-menu-button").stream()
                .map(SplitMenuButton.class::cast)
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
        return table(screen).getColumns().getFirst().getText();
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
