package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.awaitDialog;
import static org.acsconsole.ui.identities.OpenScreen.dialogButton;
import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.Tags;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is done to all that a filter and a search show, in one press. */
@ExtendWith(FxWindows.class)
final class AllThatMatchOnScreenTest {

    private static final String REVOKE = "Revoke for all that match…";

    private final RealScreen real;

    AllThatMatchOnScreenTest(@TempDir Path folder) {
        real = new RealScreen(folder);
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void aListThatIsNotFilteredOffersNothingForAll() {
        real.open(Environment.WORKSHOP, 2);
        assertThat(button()).isEmpty();
    }

    @Test
    void whatIsSkippedAndWhyIsSaidBeforeAndCountedAfter() {
        List<IdentityId> ids = real.open(Environment.WORKSHOP, 4);
        real.workspace().workspace().controller().perform(new Command.Delete(ids.getFirst()));
        pressAll();
        awaitDialog("Revoke for 3 identities");
        assertThat(says("1 is skipped, without a call to the service: 1 already deleted."))
                .isTrue();
        real.screen().press("Revoke for 3 identities");
        until("it is reported", () -> says("3 done · 0 failed · 1 skipped"));
        assertThat(job().counts().of(ItemState.SKIPPED)).isEqualTo(1);
    }

    @Test
    void inProductionTheNumberIsTyped() {
        real.open(Environment.PRODUCTION, 12);
        pressAll();
        String action = "Revoke for 12 identities";
        awaitDialog(action);
        assertThat(inWindow(() -> dialogButton(action).orElseThrow().isDisabled()))
                .isTrue();
        inWindow(() -> {
            OpenScreen.find(TextField.class, field -> "typed".equals(field.getId()))
                    .orElseThrow()
                    .setText("12");
            return true;
        });
        real.screen().press(action);
        until("it is reported", () -> says("12 done"));
    }

    @Test
    void whatIsNotLoadedYetBelongsToIt() {
        int many = 2 * IdentityList.PAGE + 50;
        real.open(Environment.WORKSHOP, 1);
        for (int n = 1; n < many; n++) {
            real.workspace()
                    .workspace()
                    .controller()
                    .perform(new Command.Add(
                            new IdentityId(anId().value().replaceFirst(".{6}$", "%06d".formatted(n))),
                            IdentityDetails.NONE));
        }
        pressAll();
        awaitDialog("Revoke for " + many + " identities");
        assertThat(says(many + " identities")).isTrue();
    }

    @Test
    void theDetailsOfAllThatMatchAreEditedAtOnce() {
        real.open(Environment.WORKSHOP, 3);
        showAll();
        edit("Save details of 3 identities", "withLabel", "label", "Student {n}");
        until("it is reported", () -> says("3 done"));
        until(
                "the list shows them",
                () -> Set.copyOf(real.screen().labels()).equals(Set.of("Student 1", "Student 2", "Student 3")));
    }

    @Test
    void anEditThatOneOfAllRefusesChangesNothingAndStaysOpen() {
        List<IdentityId> ids = real.open(Environment.WORKSHOP, 7);
        String most = IntStream.range(0, Tags.MOST).mapToObj(n -> "t" + n).collect(Collectors.joining(", "));
        IdentityDetails full = IdentityDetails.NONE.withTags(Tags.read(most).orElseThrow());
        real.workspace().workspace().controller().perform(new Command.Edit(ids.getFirst(), full, 0));
        showAll();
        edit("Save details of 7 identities", "withMore", "more", "new");
        until("it is said", () -> says("An identity would have too many tags"));
        assertThat(real.workspace().workspace().ledger().jobs().jobs(null, 1)).isEmpty();
        assertThat(inWindow(() -> dialogButton("Save details of 7 identities"))).isPresent();
    }

    private void edit(String action, String box, String field, String text) {
        real.screen().choose(REVOKE, "Edit all that match…");
        awaitDialog(action);
        inWindow(() -> {
            OpenScreen.find(CheckBox.class, each -> box.equals(each.getId()))
                    .orElseThrow()
                    .setSelected(true);
            OpenScreen.find(TextField.class, each -> field.equals(each.getId()))
                    .orElseThrow()
                    .setText(text);
            dialogButton(action).orElseThrow().fire();
            return true;
        });
    }

    private IdentityId anId() {
        return real.workspace().workspace().ledger().ids(everything()).getFirst();
    }

    private static org.acsconsole.identity.CleanUpScope everything() {
        return new org.acsconsole.identity.CleanUpScope(
                java.util.Set.of(org.acsconsole.identity.Origin.values()), Instant.EPOCH);
    }

    private void pressAll() {
        showAll();
        inWindow(() -> {
            button().orElseThrow().fire();
            return true;
        });
    }

    private void showAll() {
        inWindow(() -> {
            OpenScreen.find(
                            ToggleButton.class,
                            chip -> IdentityFilter.ALL.name().equals(chip.getUserData()))
                    .orElseThrow()
                    .fire();
            return true;
        });
        until("it is offered", () -> button().isPresent());
    }

    private static Optional<SplitMenuButton> button() {
        return OpenScreen.find(SplitMenuButton.class, each -> REVOKE.equals(each.getText()));
    }

    private Job job() {
        return real.workspace().workspace().ledger().jobs().jobs(null, 1).getFirst();
    }

    private static boolean says(String part) {
        return inWindow(() -> OpenScreen.find(
                        Label.class,
                        label -> label.getText() != null && label.getText().contains(part))
                .isPresent());
    }
}
