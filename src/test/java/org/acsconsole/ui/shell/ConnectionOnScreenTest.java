package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.Workspace;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The window shows whether the service can be reached, as the last call found it. */
final class ConnectionOnScreenTest extends InOpenConsole {

    private static final Fault NOBODY_THERE =
            new Fault.Unreachable("https://localhost:8443", Reason.of(TransportProblem.NOBODY_THERE));

    private final FxRobot robot = new FxRobot();

    ConnectionOnScreenTest(@TempDir Path folder) {
        super(folder, profiles -> {
            Workspace workshop = profiles.workspace("Workshop");
            Steps.created(workshop.controller(), IdentityDetails.NONE);
            Steps.created(workshop.controller(), new IdentityDetails("Alice", "", ""));
        });
        until("its clock", () -> clock().isPresent());
    }

    @Test
    void aCallThatFindsNobodyShowsTheProfileAsNotConnected() {
        failToCreate();
        until("the banner", () -> banner().isPresent());
        assertThat(dotIs("troubled")).isTrue();
        assertThat(clock()).isEmpty();
    }

    @Test
    void aCallThatIsDoneEndsThat() {
        failToCreate();
        until("the banner", () -> banner().isPresent());
        Steps.created(inUse().controller(), IdentityDetails.NONE);
        until("no banner", () -> banner().isEmpty());
        assertThat(dotIs("ready")).isTrue();
        assertThat(clock()).isPresent();
    }

    @Test
    void whatACallFindsAtAProfileThatIsNoLongerInUseShowsNothing() {
        Workspace before = inUse();
        inWindow(() -> {
            console.find(MenuButton.class, menu -> "profile".equals(menu.getId()))
                    .orElseThrow()
                    .getItems()
                    .get(1)
                    .fire();
            return true;
        });
        until("the other profile", () -> !inUse().equals(before) && dotIs("ready"));
        profiles.service.faults.add(NOBODY_THERE);
        assertThatThrownBy(() -> Steps.created(before.controller(), IdentityDetails.NONE))
                .isInstanceOf(FaultException.class);
        inWindow(() -> true);
        assertThat(banner()).isEmpty();
    }

    @Test
    void connectingAgainKeepsTheSelection() {
        until("the rows", () -> inWindow(() -> identities().getItems().size() == 2));
        inWindow(() -> {
            identities().getSelectionModel().select(1);
            return true;
        });
        Object selected = inWindow(() -> identities().getSelectionModel().getSelectedItem());
        failToCreate();
        until("the banner", () -> banner().isPresent());
        Workspace before = inUse();
        robot.clickOn(console.find(Button.class, button -> "Try again".equals(button.getText()))
                .orElseThrow());
        until("no banner", () -> banner().isEmpty());
        assertThat(inUse()).as("a workspace that was opened again").isNotSameAs(before);
        assertThat(inWindow(() -> identities().getSelectionModel().getSelectedItem()))
                .isSameAs(selected);
    }

    private void failToCreate() {
        profiles.service.faults.add(NOBODY_THERE);
        assertThatThrownBy(() -> Steps.created(inUse().controller(), IdentityDetails.NONE))
                .isInstanceOf(FaultException.class);
    }

    private Workspace inUse() {
        return profiles.opened.getLast();
    }

    private Optional<Node> banner() {
        return console.find(Node.class, node -> node.getStyleClass().contains("banner"));
    }

    private Optional<Label> clock() {
        return console.find(Label.class, label -> label.getText().startsWith("Service clock"));
    }

    private boolean dotIs(String state) {
        return console.find(
                        Node.class,
                        node -> node.getStyleClass().contains("dot")
                                && node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)))
                .isPresent();
    }

    private TableView<?> identities() {
        return (TableView<?>) console.stage().getScene().lookup(".identity-table");
    }
}
