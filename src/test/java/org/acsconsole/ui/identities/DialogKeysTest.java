package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.Formats;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.acsconsole.ui.tokens.TokenRequestView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What keys do in a dialog, and where the focus is before, in and after it. */
@ExtendWith(FxWindows.class)
final class DialogKeysTest {

    private final FxRobot robot = new FxRobot();

    @Test
    void escapeClosesADialogWhereverTheFocusIs(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.WORKSHOP);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.askAbout(real.agents(1), "Issue token…", "Issue token");
            inWindow(() -> {
                code().requestFocus();
                return true;
            });
            robot.push(KeyCode.ESCAPE);
            until("it is closed", () -> OpenScreen.dialogButton("Issue token").isEmpty());
            assertThat(focused(screen)).isEqualTo("Issue token…");
        }
    }

    @Test
    void whatWasCreatedIsSelectedAndTheTableHasTheFocus(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.WORKSHOP);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            real.agents(2);
            screen.selectAll(2);
            screen.choose("New identity…", "New identity…");
            OpenScreen.awaitDialog("Create identity");
            robot.clickOn(OpenScreen.field("label")).write("Bob").push(KeyCode.ENTER);
            until(
                    "Bob is selected",
                    () -> screen.table().getSelectionModel().getSelectedItems().stream()
                            .map(item -> item.row().get().identity().details().label())
                            .toList()
                            .equals(List.of("Bob")));
            until("the table has the focus", () -> screen.table().isFocused());
        }
    }

    @Test
    void enterDeletesNothingThatWasNotConfirmed(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.WORKSHOP);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.askAbout(real.agents(2), "Delete…", "Delete 2 identities");
            assertThat(said()).contains("Agent 01").contains("Agent 02");
            robot.push(KeyCode.ENTER);
            until(
                    "it is closed",
                    () -> OpenScreen.dialogButton("Delete 2 identities").isEmpty());
            assertThat(real.deleted()).isZero();
            screen.press("Delete…");
            OpenScreen.awaitDialog("Delete 2 identities");
            WaitForAsyncUtils.waitForFxEvents();
            robot.clickOn(OpenScreen.dialogButton("Delete 2 identities").orElseThrow());
            until("they are deleted", () -> real.deleted() == 2);
            until("nothing is selected", () -> screen.labels().isEmpty());
        }
    }

    @Test
    void enterConfirmsWhatWasTypedRight(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.PRODUCTION);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.askAbout(real.agents(1), "Delete…", "Delete identity");
            robot.clickOn(OpenScreen.field("typed")).write("delet").push(KeyCode.ENTER);
            assertThat(OpenScreen.dialogButton("Delete identity")).isPresent();
            robot.write("e").push(KeyCode.ENTER);
            until("it is deleted", () -> real.deleted() == 1);
        }
    }

    @Test
    void manyAreNamedByTheFirstFew(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.WORKSHOP);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.askAbout(real.agents(7), "Revoke tokens…", "Revoke for 7 identities");
            assertThat(said()).contains(" and 2 more");
        }
    }

    @Test
    void aDelaySetInTheWorkshopIsNotLaidToAzure(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.WORKSHOP)) {
            assertThat(lagOf(real.workspace(), Environment.WORKSHOP))
                    .contains("This workshop service", "10 minutes")
                    .doesNotContain("Azure");
            assertThat(lagOf(real.workspace(), Environment.TEST)).contains("Azure", "10 minutes");
        }
    }

    private static String lagOf(Workspace open, Environment environment) {
        Texts texts = new Texts(Locale.ENGLISH);
        SimpleBooleanProperty presenting = new SimpleBooleanProperty();
        IdentityRowText rowText =
                new IdentityRowText(new Formats(texts, new Times(texts, ZoneId.of("UTC")), new ShownIds(presenting)));
        Workspace delayed = new Workspace(
                new Profile(
                        "Any",
                        environment,
                        open.profile().endpoint(),
                        open.profile().ledgerKey()),
                open.controller(),
                open.ledger(),
                open.vault(),
                open.steps(),
                ServiceClock.of(InstantSource.system(), Duration.ofMinutes(10)));
        return new IdentityConfirmations(rowText, Selection.NONE.dryRun(JobKind.REVOKE), delayed).lag();
    }

    @Test
    void whereNobodyKnowsWhetherOneWasCreatedTheButtonSaysThatItMakesAnother() {
        Texts texts = new Texts(Locale.ENGLISH);
        NewIdentityView form = new NewIdentityView(
                texts,
                "identities.new",
                false,
                new DetailsFieldsView(texts, IdentityDetails.NONE),
                new SeriesView(texts, count -> ""),
                new TokenRequestView(new ContextForTests(Locale.ENGLISH, ZoneId.of("UTC"))
                        .on(new FxTaskRunner(Runnable::run, Runnable::run), InstantSource.system())));
        form.failed(new FaultException(new Fault.Throttled(null, null)));
        assertThat(form.action().getValue()).isEqualTo("Create identity");
        form.failed(new FaultException(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT)));
        assertThat(form.action().getValue()).isEqualTo("Create another identity");
    }

    private static MenuButton code() {
        return OpenScreen.find(MenuButton.class, button -> button.getScene().getRoot() instanceof DialogPane)
                .orElseThrow();
    }

    private static String focused(OpenScreen screen) {
        return inWindow(() -> {
            Scene scene = screen.table().getScene();
            Node owner = scene.getFocusOwner();
            return owner instanceof Labeled named ? named.getText() : String.valueOf(owner);
        });
    }

    private static String said() {
        StringBuilder all = new StringBuilder();
        OpenScreen.find(Label.class, label -> {
            all.append(label.getText()).append('\n');
            return false;
        });
        return all.toString();
    }
}
