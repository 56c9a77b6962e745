package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.Nodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is in an attendee's resource is not offered to be issued to, revoked or deleted, and is left out of what is done to many. */
@ExtendWith(FxWindows.class)
final class AttendeesIdentitiesTest {

    private static final String WHY =
            "It belongs to the resource of Kim Minseo: only a key of that resource can issue or"
                    + " revoke its tokens, or delete it.";
    private static final String SKIPPED = "1 is skipped, without a call to the service: 1 of another resource.";

    private final RealWorkspace real;
    private final OpenScreen screen;
    private final IdentityId attendees;

    AttendeesIdentitiesTest(@TempDir Path folder) {
        real = new RealWorkspace(folder, Environment.WORKSHOP);
        real.agents(1);
        attendees = real.ofAttendee("Kim Minseo");
        screen = OpenScreen.on(real.workspace());
        screen.showAll(2);
    }

    @AfterEach
    void close() {
        screen.close();
        real.close();
    }

    @Test
    void toolbarAndInspectorSayWhoseItIs() {
        select(attendees);
        until("issue, revoke and delete, and again issue and revoke, are barred", () -> barred() == 5);
    }

    @Test
    void theMenuOffersTheCodeAlone() {
        select(attendees);
        assertThat(inWindow(() -> {
                    ContextMenu menu = screen.table().getContextMenu();
                    return menu.getItems().stream()
                            .filter(MenuItem::isDisable)
                            .map(MenuItem::getId)
                            .toList();
                }))
                .containsExactly("identities.issue.menu", "identities.revoke.menu", "identities.delete.menu");
    }

    @Test
    void whatIsOnesOwnIsOffered() {
        select(own());
        until("it is offered", () -> OpenScreen.button("Delete…").isPresent());
        assertThat(barred()).isZero();
    }

    @Test
    void ofSeveralItIsLeftOutAndTold() {
        screen.selectAll(2);
        awaitText("Issues a token for the one that exists.");
        screen.press("Revoke tokens…");
        awaitText(SKIPPED);
    }

    @Test
    void ofAllThatMatchItIsLeftOutAndTold() {
        until("it is offered", () -> all().isPresent());
        inWindow(() -> {
            all().orElseThrow().fire();
            return true;
        });
        awaitText(SKIPPED);
    }

    @Test
    void aCleanUpLeavesItAndTellsThat() {
        screen.press("Clean up…");
        OpenScreen.awaitDialog("Delete 1 identity");
        awaitText(SKIPPED);
        screen.press("Delete 1 identity");
        until("one's own is deleted", () -> real.deleted() == 1);
        assertThat(real.workspace().ledger().counts("", Instant.now()).of(IdentityFilter.EXISTING))
                .isEqualTo(1);
    }

    private static Optional<SplitMenuButton> all() {
        return OpenScreen.find(SplitMenuButton.class, each -> "Revoke for all that match…".equals(each.getText()));
    }

    private void select(IdentityId id) {
        inWindow(() -> {
            screen.table().getItems().stream()
                    .filter(item -> item.row().get().identity().id().equals(id))
                    .findFirst()
                    .ifPresent(screen.table().getSelectionModel()::select);
            return true;
        });
    }

    private IdentityId own() {
        return inWindow(() -> screen.table().getItems().stream()
                .map(item -> item.row().get().identity().id())
                .filter(id -> !id.equals(attendees))
                .findFirst()
                .orElseThrow());
    }

    /** How many buttons say why they cannot be pressed. */
    private long barred() {
        return inWindow(() -> Nodes.visible(screen.table().getScene().getRoot())
                .filter(node ->
                        node instanceof Button button && button.isDisabled() && WHY.equals(button.getAccessibleHelp()))
                .count());
    }

    private static void awaitText(String text) {
        until(
                text,
                () -> OpenScreen.find(Label.class, label -> label.getText().contains(text))
                        .isPresent());
    }
}
