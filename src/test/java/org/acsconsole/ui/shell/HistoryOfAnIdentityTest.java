package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the list of identities to what was done with one of them. */
final class HistoryOfAnIdentityTest extends InOpenConsole {

    HistoryOfAnIdentityTest(@TempDir Path folder) {
        super(folder, profiles -> {
            Workspace workshop = profiles.workspace("Workshop");
            Steps.created(workshop.controller(), new IdentityDetails("Alice", "", ""));
            Steps.created(workshop.controller(), new IdentityDetails("Bob", "", ""));
        });
        until("the rows", () -> inWindow(() -> table().getItems().size() == 2));
    }

    @Test
    void itIsTheActivityScreenWithThatIdentityAlone() {
        inWindow(() -> {
            table().getSelectionModel().select(0);
            return true;
        });
        until("the selection", () -> inWindow(() -> !history().isDisable()));
        inWindow(() -> {
            history().fire();
            return true;
        });
        until(
                "Bob's activities",
                () -> inWindow(() -> table().getItems().size() == 1
                        && table().getItems().getFirst() instanceof ActivityRow row
                        && row.label().equals("Bob")));
        assertThat(inWindow(() -> console.find(TextField.class, each -> "idSearch".equals(each.getId()))
                        .orElseThrow()
                        .getText()))
                .startsWith("8:acs:");
    }

    private MenuItem history() {
        return table().getContextMenu().getItems().stream()
                .filter(item -> "identities.history.menu".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private TableView<?> table() {
        return console.find(TableView.class, table -> true).orElseThrow();
    }
}
