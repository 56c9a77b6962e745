package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Tags;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Tags are written beside identities, one by one and many at a time. */
@ExtendWith(FxWindows.class)
final class TagsOnScreenTest {

    private final RealScreen real;
    private final OpenScreen screen;
    private final List<IdentityId> ids;

    TagsOnScreenTest(@TempDir Path folder) {
        real = new RealScreen(folder);
        ids = real.open(
                Environment.WORKSHOP,
                Stream.of("vip, old", "new")
                        .map(text -> IdentityDetails.NONE.withTags(tags(text)))
                        .toList());
        screen = real.screen();
        screen.showAll(2);
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void tagsAreAddedToWhatEachHasAndOthersAreRemoved() {
        screen.selectAll(2);
        screen.press("Edit details…");
        String action = "Save details of 2 identities";
        OpenScreen.awaitDialog(action);
        assertThat(inWindow(() -> OpenScreen.field("fewer").getPromptText())).contains("old", "vip", "new");
        write("_Add tags", "more", "VIP, 3학년 2반");
        write("_Remove tags", "fewer", "OLD");
        press(action);
        until("the one has them", () -> tagsOf(0).equals(tags("3학년 2반, vip")));
        until("the other has them", () -> tagsOf(1).equals(tags("3학년 2반, new, VIP")));
        assertThat(newest(0).subject().detail()).isEqualTo("+3학년 2반,-old");
        assertThat(newest(1).subject().detail()).isEqualTo("+3학년 2반,+VIP");
    }

    @Test
    void aTagThatIsRefusedForManyIsNamed() {
        screen.selectAll(2);
        screen.press("Edit details…");
        OpenScreen.awaitDialog("Save details of 2 identities");
        write("_Add tags", "more", "x".repeat(51));
        assertThat(says("The tag “" + "x".repeat(51) + "” is too long: at most 50 characters."))
                .isTrue();
        assertThat(OpenScreen.dialogButton("Save details of 2 identities"))
                .hasValueSatisfying(button -> assertThat(button.isDisabled()).isTrue());
    }

    @Test
    void theTagsOfOneAreShownAndEdited() {
        screen.showAll(2);
        inWindow(() -> {
            screen.table().getSelectionModel().clearAndSelect(1);
            return true;
        });
        until("its tags", () -> says("old, vip"));
        screen.press("Edit…");
        OpenScreen.awaitDialog("Save details");
        type(
                "tags",
                "vip, " + "t,".repeat(3)
                        + Stream.iterate(1, n -> n + 1)
                                .limit(20)
                                .map(n -> "n" + n)
                                .toList());
        assertThat(says("An identity has at most 20 tags.")).isTrue();
        type("tags", "vip");
        press("Save details");
        until("they are saved", () -> tagsOf(0).equals(tags("vip")));
        assertThat(newest(0).subject().detail()).isEqualTo("-old");
    }

    private Activity newest(int index) {
        return ledger().activities(ids.get(index), null, 1).getFirst();
    }

    private Tags tagsOf(int index) {
        return ledger().identity(ids.get(index))
                .map(Identity::details)
                .orElseThrow()
                .tags();
    }

    private Ledger ledger() {
        return real.workspace().workspace().ledger();
    }

    private static Tags tags(String text) {
        return Tags.read(text).orElseThrow();
    }

    private static void write(String box, String field, String text) {
        inWindow(() -> {
            OpenScreen.find(CheckBox.class, each -> box.equals(each.getText()))
                    .orElseThrow()
                    .setSelected(true);
            return true;
        });
        type(field, text);
    }

    private static void type(String field, String text) {
        inWindow(() -> {
            OpenScreen.find(TextField.class, each -> field.equals(each.getId()))
                    .orElseThrow()
                    .setText(text);
            return true;
        });
    }

    private static void press(String action) {
        until(
                "the button",
                () -> OpenScreen.dialogButton(action)
                        .filter(button -> !button.isDisabled())
                        .isPresent());
        new FxRobot().clickOn(OpenScreen.dialogButton(action).orElseThrow());
    }

    private static boolean says(String text) {
        return OpenScreen.find(Label.class, label -> text.equals(label.getText()))
                .isPresent();
    }
}
